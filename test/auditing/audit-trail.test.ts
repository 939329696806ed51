// What the doors tell the audit log, what it keeps of that, and what can be made of it: replays and gaps.
import { describe, expect, it } from "vitest";
import type { AnswerRecord, AuditRecord } from "../../src/auditing/audit-record.ts";
import { createAuditTrail, NO_AUDIT } from "../../src/auditing/audit-trail.ts";
import { answerIds, readAudit } from "../../src/auditing/read-audit.ts";
import { replayAnswer } from "../../src/auditing/replay.ts";
import { reportGaps } from "../../src/auditing/report-gaps.ts";
import type { Question } from "../../src/domain/question.ts";
import { FAKE_LIBRARY, fakeAssistant } from "../support/fake-assistant.ts";

function questionOf(text: string, more: Partial<Question> = {}): Question {
  return { text, history: [], language: "auto", filters: {}, limit: 5, ...more };
}

function trailWith(keepQuestions: boolean, known: readonly string[] = []) {
  const lines: string[] = [];
  const trail = createAuditTrail({
    write: (line) => void lines.push(line),
    keepQuestions,
    known,
    now: () => new Date("2026-11-21T08:00:00Z"),
  });
  const assistant = fakeAssistant();
  const ask = async (id: string, question: Question) =>
    trail.answered(id, question, await assistant.ask(question));
  const records = async () => (await readAudit(lines)).records;
  return { trail, lines, ask, records };
}

const PERSONAL = "I am A123456(7), call 9123 4567 or write to me@example.hk: piers?";

describe("a line of the log", () => {
  it("tells of an answer without a word of the question", async () => {
    const { ask, lines } = trailWith(false);
    await ask("one", questionOf("piers of the harbour", { history: [{ role: "user", content: "ferries" }] }));
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({
      version: 1,
      time: "2026-11-21T08:00:00.000Z",
      id: "one",
      kind: "answer",
      status: "answered",
      reason: null,
      asked: { language: "auto", limit: 5, filters: {} },
      size: { characters: 20, turns: 1 },
      question: null,
      cited: ["harbour-plan.en#p1"],
      bureaux: ["HPB"],
      provenance: { indexId: "sha256:feed", composer: "extractive" },
      timings: { totalMs: 3 },
    });
    expect(lines[0]).not.toMatch(/piers|ferries/);
  });

  it("has the words where they are kept, without personal numbers", async () => {
    const { ask, lines } = trailWith(true);
    await ask("one", questionOf(PERSONAL, { history: [{ role: "user", content: "9123 4567" }] }));
    const { question } = JSON.parse(lines[0] ?? "") as AnswerRecord;
    expect(question).toEqual({
      text: "I am [HKID], call [phone] or write to [e-mail]: piers?",
      history: [{ role: "user", content: "[phone]" }],
      replaced: 4,
    });
  });

  it("tells of what was declined and near, and of what failed", async () => {
    const { ask, trail, records } = trailWith(false);
    await ask("one", questionOf("unknown"));
    trail.failed("two", "timed-out");
    expect(await records()).toMatchObject([
      { status: "declined", reason: "nothing-found", cited: [], nearest: ["harbour-plan.en#p1"] },
      { kind: "failure", id: "two", problem: "timed-out" },
    ]);
  });
});

describe("a view of an answer", () => {
  const view = { answer: "one", rating: "down", reason: "wrong", comment: PERSONAL } as const;

  it("is kept for answers that were given, in this run or an earlier one", async () => {
    const { ask, trail, records } = trailWith(false, ["old"]);
    expect(trail.feedback("f1", view)).toBe("unknown");
    await ask("one", questionOf("piers"));
    expect(trail.feedback("f2", view)).toBe("kept");
    expect(trail.feedback("f3", { ...view, answer: "old", comment: undefined })).toBe("kept");
    expect((await records()).slice(1)).toMatchObject([
      {
        id: "f2",
        answer: "one",
        rating: "down",
        reason: "wrong",
        comment: expect.stringContaining("[HKID]"),
      },
      { id: "f3", answer: "old", comment: null },
    ]);
  });

  it("has nowhere to go when nothing is kept", () => {
    expect(NO_AUDIT.feedback("f1", view)).toBe("off");
  });
});

describe("reading", () => {
  it("leaves out half a line and what is no record", async () => {
    const { ask, lines } = trailWith(false);
    await ask("one", questionOf("piers"));
    await ask("two", questionOf("piers"));
    const torn = [...lines, lines[0]?.slice(0, 40) ?? "", "[]", '{"version":9,"kind":"answer"}', ""];
    const { records, unreadable } = await readAudit(torn);
    expect(records.map(({ id }) => id)).toEqual(["one", "two"]);
    expect(unreadable).toBe(3);
  });

  it("finds the ids of answers", async () => {
    const { ask, trail, lines } = trailWith(false);
    await ask("one", questionOf("piers"));
    trail.failed("two", "timed-out");
    async function* each() {
      yield* lines;
    }
    expect(await answerIds(each())).toEqual(["one"]);
  });
});

describe("a replay", () => {
  async function recorded(question: Question, keepQuestions = true): Promise<AnswerRecord> {
    const { ask, records } = trailWith(keepQuestions);
    await ask("one", question);
    return (await records())[0] as AnswerRecord;
  }

  it("asks the same with the same settings, and finds the same", async () => {
    const history = [{ role: "user", content: "ferries" }] as const;
    const record = await recorded(questionOf("piers", { history, limit: 3, language: "zh-Hant" }));
    const assistant = fakeAssistant();
    expect(await replayAnswer(record, assistant, undefined)).toMatchObject({ same: true, differences: [] });
    expect(assistant.asked).toEqual([questionOf("piers", { history, limit: 3, language: "zh-Hant" })]);
  });

  it("says what differs", async () => {
    const record = await recorded(questionOf("piers"));
    const changed = { ...record, cited: ["harbour-plan.en#p2"], answerHash: "sha256:0" };
    const { same, differences } = await replayAnswer(changed, fakeAssistant(), undefined);
    expect(same).toBe(false);
    expect(differences).toEqual([
      "cited: harbour-plan.en#p2, now harbour-plan.en#p1",
      "the words or quotations",
    ]);
  });

  it("needs the words: it says so, and takes them from elsewhere", async () => {
    const record = await recorded(questionOf("piers"), false);
    await expect(replayAnswer(record, fakeAssistant(), undefined)).rejects.toMatchObject({
      code: "request-invalid",
      remedy: expect.stringContaining("YOUJU_AUDIT=questions"),
    });
    expect((await replayAnswer(record, fakeAssistant(), "piers")).same).toBe(true);
    const personal = await recorded(questionOf(PERSONAL));
    await expect(replayAnswer(personal, fakeAssistant(), undefined)).rejects.toThrow("Personal numbers");
  });

  it("needs the same index", async () => {
    const record = await recorded(questionOf("piers"));
    const other = { ...fakeAssistant(), library: { ...FAKE_LIBRARY, indexId: "sha256:other" } };
    await expect(replayAnswer(record, other, undefined)).rejects.toMatchObject({ code: "index-mismatch" });
  });
});

describe("gaps", () => {
  async function records(): Promise<readonly AuditRecord[]> {
    const { ask, trail, records: written } = trailWith(true);
    await ask("1", questionOf("unknown piers"));
    await ask("2", questionOf("unknown ferries"));
    await ask("3", questionOf("unknown 碼頭"));
    await ask("4", questionOf("piers"));
    await ask("5", questionOf("piers"));
    const view = { rating: "down", reason: undefined, comment: undefined } as const;
    trail.feedback("6", { ...view, answer: "4" });
    trail.feedback("7", { ...view, answer: "5" });
    trail.feedback("8", { ...view, answer: "5", rating: "up" });
    trail.failed("9", "timed-out");
    return written();
  }

  it("are counted by reason, language, bureau and topic, with examples", async () => {
    const report = reportGaps(await records(), (id) => FAKE_LIBRARY.paragraph(id));
    expect(report).toMatchObject({ answers: 5, declined: 3, unhelpful: 1, failed: 1 });
    expect(report.byLanguage).toMatchObject([
      { name: "en", declined: 2, unhelpful: 1 },
      { name: "zh-Hant", declined: 1, unhelpful: 0 },
    ]);
    expect(report.byReason.map(({ name }) => name)).toEqual(["nothing-found", "answered"]);
    expect(report.byBureau).toMatchObject([{ name: "HPB", declined: 3, unhelpful: 1 }]);
    expect(report.byTopic).toMatchObject([
      {
        name: "Piers",
        declined: 3,
        unhelpful: 1,
        examples: ["unknown piers", "unknown ferries", "unknown 碼頭"],
      },
    ]);
  });

  it("of paragraphs that are gone go by their document", async () => {
    const { byTopic } = reportGaps(await records(), () => undefined);
    expect(byTopic.map(({ name }) => name)).toEqual(["harbour-plan.en", "harbour-plan.zh-hant"]);
  });
});
