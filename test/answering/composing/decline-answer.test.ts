// A decline helps: what was searched, what came nearest, whom to ask.
import { expect, it } from "vitest";
import { declineQuestion, declineRoute } from "../../../src/answering/composing/decline-answer.ts";
import type { NearQuestion } from "../../../src/answering/deciding/near-question.ts";
import { createProfileReader } from "../../../src/answering/retrieving/passages/passage-profile.ts";
import type { Evidence } from "../../../src/answering/retrieving/ranking/rank-candidates.ts";
import { documentRecord, HARBOUR_BUREAU, libraryOf, paragraphOf } from "../small-library.ts";

const paragraphs = [1, 2, 3, 4].map((n) =>
  paragraphOf({ id: `plan#p${n}`, text: `Ferry ${n}.`, bureaux: [{ code: "HB", basis: "stated" }] }),
);
const library = libraryOf([documentRecord({ id: "plan" })], paragraphs, [HARBOUR_BUREAU]);
const profileOf = createProfileReader();
const ranked = paragraphs.map(
  (paragraph): Evidence => ({
    paragraph,
    found: paragraph,
    profile: profileOf(paragraph),
    counterpart: null,
    score: 1,
    fitted: 1,
    relevance: 0.4,
    features: {} as Evidence["features"],
    sentenceSimilarities: new Map(),
    same: true,
  }),
);
const near: NearQuestion = { nearest: ranked.slice(0, 3), isForItsBody: true };

it("names the documents searched, the nearest three paragraphs, the likeliest bureau and 1823", () => {
  const declined = declineQuestion("not-supported", "How many?", "en", near, library);
  expect(declined.message).toContain("Policy Address, 16 October 2024");
  expect(declined.message).toContain("Harbour Bureau");
  expect(declined.message).toContain("1823");
  expect(declined.nearest.map(({ paragraph }) => paragraph.id)).toEqual(["plan#p1", "plan#p2", "plan#p3"]);
  expect(declined.bureaux).toEqual([{ code: "HB", basis: "stated" }]);
});

it("names no bureau for what is off topic", () => {
  expect(declineQuestion("out-of-scope", "Football?", "en", near, library).bureaux).toEqual([]);
});

it("speaks of no passages where none is near, and names no body of another place's business", () => {
  const far = declineQuestion("not-supported", "?", "en", { nearest: [], isForItsBody: false }, library);
  expect(far.message).not.toContain("nearest");
  expect(far).toMatchObject({ nearest: [], bureaux: [] });
  const abroad = declineQuestion("not-supported", "?", "en", { ...near, isForItsBody: false }, library);
  expect(abroad.message).not.toContain("Harbour Bureau");
  expect(abroad.nearest).toHaveLength(3);
});

it("says that nothing more was found where the question was answered before", () => {
  const { message } = declineQuestion("not-supported", "Anything else?", "en", near, library, {
    finding: "noMore",
  });
  expect(message).toContain("nothing more");
  expect(message).not.toContain("none of them holds the answer");
});

it("asks for other words where no other passage was found, and gives the body and the hotline to who asks whom to call", () => {
  const other = declineQuestion("not-supported", "wrong", "en", near, library, { finding: "noOther" });
  expect(other.message).toContain("in other words");
  const contact = declineQuestion("not-supported", "打去邊度問", "zh-Hant", near, library, {
    finding: "contact",
  });
  expect(contact.message).toBe("我只引述文件，沒有查詢電話或地址。可向海港局查詢。政府熱線為1823。");
});

it("answers in the asker's language", () => {
  expect(declineQuestion("too-weak", "？", "zh-Hant", near, library).message).toContain("海港局");
  expect(declineRoute("greeting", "你好", "zh-Hans", library).message).toMatch(/\p{Script=Han}/u);
});

it("has a reason for each road: orders are unsafe, empty words unclear, the rest out of scope", () => {
  const reason = (route: Parameters<typeof declineRoute>[0]) =>
    declineRoute(route, "?", "en", library).reason;
  expect(reason("instruction")).toBe("unsafe");
  expect(reason("unclear")).toBe("unclear");
  expect(reason("other-task")).toBe("out-of-scope");
});

it("gives a person in distress numbers to call and nothing else", () => {
  const { message, nearest } = declineRoute("distress", "…", "en", library);
  expect(message).toContain("18111");
  expect(nearest).toEqual([]);
});
