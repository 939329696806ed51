// The longest texts that the staff routes take: the thread is left to others between two pieces of work, a reader who leaves ends it,
// and the time it takes grows no faster than the text.
import { expect, it } from "vitest";
import type { AssistantParts } from "../../src/answering/answer-question.ts";
import { checkDraft, createDraftChecker } from "../../src/drafting/check-draft.ts";
import { LONGEST_SENTENCE } from "../../src/drafting/cut-long-sentence.ts";
import { draftReply } from "../../src/drafting/replies/draft-reply.ts";
import { PIERS, pierLibrary, searchLegsOf, translatorOf } from "../answering/small-library.ts";
import { createHashEmbedder } from "../support/hash-embedder.ts";

/** Code points that POST /api/verify and POST /api/replies take. */
const MOST = 20_000;
const library = pierLibrary();

const ENGLISH = "the Government will build 31 piers and 12 halls in the harbour by 2027, ";
const CHINESE = "政府會在二零二七年前於海港興建三座碼頭及十二個會堂，";
const LONG_SENTENCES = [
  ["English clauses", ENGLISH],
  ["Chinese clauses", CHINESE],
  ["English without a comma", ENGLISH.replace(", ", " ")],
  ["Chinese without a comma", CHINESE.replace("，", "")],
  ["one letter", "a"],
  ["figures", "$1,000 and 25 % "],
] as const;

/** Units of a single word: those that a claim's passages do not say are embedded behind it, in the same piece of work. */
const LONGEST_WORD = 16;

/** Calls of the encoder for claims, with the turn of the event loop in which each came; all vectors are at hand, so that none waits by itself. */
async function turnsOf(onCall: (calls: number) => void = () => undefined) {
  const legs = await searchLegsOf(library);
  const hash = createHashEmbedder();
  const [vector] = await hash.embed([PIERS], "query");
  const turns: number[] = [];
  let turn = 0;
  let isOver = false;
  const next = (): void => {
    turn += 1;
    if (!isOver) setImmediate(next);
  };
  setImmediate(next);
  const parts: AssistantParts = {
    ...legs,
    embedder: {
      ...hash,
      embed: async (texts, _role, signal) => {
        signal?.throwIfAborted();
        if (texts.some(({ length }) => length > LONGEST_WORD)) {
          turns.push(turn);
          onCall(turns.length);
        }
        return texts.map(() => vector as Float32Array);
      },
    },
    translator: translatorOf({}),
    findBodies: () => [],
    now: () => performance.now(),
  };
  const end = (): void => {
    isOver = true;
  };
  return { checker: createDraftChecker(parts), turns, end };
}

const draftOf = (text: string) => ({ text, language: "auto" as const, documents: undefined });
const questionOf = (question: string) => ({
  question,
  form: "auto" as const,
  language: "auto" as const,
  member: undefined,
  date: undefined,
  documents: undefined,
  composer: undefined,
});

it.each(LONG_SENTENCES)(
  "a draft of one sentence of 20 000 characters, %s: no two searches in one turn",
  async (_, clause) => {
    const { checker, turns, end } = await turnsOf();
    const text = clause.repeat(Math.ceil(MOST / clause.length)).slice(0, MOST);
    const { sentences } = await checkDraft(draftOf(text), checker, undefined);
    end();
    expect(sentences.length).toBeGreaterThanOrEqual(MOST / LONGEST_SENTENCE - 1);
    expect(new Set(turns).size).toBe(turns.length);
  },
);

it("a draft whose reader leaves within a long sentence is checked no further", async () => {
  const leaving = new AbortController();
  const { checker, turns, end } = await turnsOf((calls) => {
    if (calls === 3) leaving.abort(new Error("left"));
  });
  const checked = checkDraft(draftOf(ENGLISH.repeat(270)), checker, leaving.signal);
  await expect(checked).rejects.toThrow("left");
  end();
  expect(turns).toHaveLength(3);
});

it.each([
  ["of one part", `Will the Government inform this Council of ${ENGLISH.repeat(270)}?`],
  [
    "of two hundred parts",
    `Will the Government inform this Council: ${Array.from({ length: 200 }, (_, i) => `(${i + 1}) of the number of piers built in ${1900 + i}; `).join("")}`,
  ],
])("a reply to a question of 20 000 characters, %s: no two searches in one turn", async (_, question) => {
  const { checker, turns, end } = await turnsOf();
  const draft = await draftReply(questionOf(question), checker, undefined);
  end();
  expect(draft?.parts.length).toBeGreaterThan(0);
  expect(turns.length).toBeGreaterThan(0);
  expect(new Set(turns).size).toBe(turns.length);
});

it.each(LONG_SENTENCES)(
  "four times as long a sentence, %s, costs at most ten times the processor",
  async (_, clause) => {
    const { checker, end } = await turnsOf();
    end();
    const costOf = async (length: number): Promise<number> => {
      const costs: number[] = [];
      for (let run = 0; run < 3; run++) {
        // Another beginning each time: what is remembered of a text costs nothing.
        const text = `${run} ${clause.repeat(Math.ceil(length / clause.length))}`.slice(0, length);
        const startedAt = process.cpuUsage();
        await checkDraft(draftOf(text), checker, undefined);
        const { user, system } = process.cpuUsage(startedAt);
        costs.push((user + system) / 1_000);
      }
      return Math.min(...costs);
    };
    await costOf(MOST / 4);
    const quarter = await costOf(MOST / 4);
    // What takes less than 20 ms on the longest text is no matter, however it grows.
    expect(await costOf(MOST)).toBeLessThan(Math.max(10 * quarter, 20));
  },
);
