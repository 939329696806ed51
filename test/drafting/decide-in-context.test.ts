// Sentences of a draft that go on about what the one before them named, against the real documents.
import { describe, expect, it } from "vitest";
import { realDesk } from "../end-to-end/real-desk.ts";

const desk = realDesk();

async function verify(text: string) {
  const { sentences } = await desk().verify({ text, language: "auto", documents: undefined });
  return sentences;
}

describe("a sentence that names nothing of its own", () => {
  it.each([
    "More than 90 production lines have been backed by the New Industrialisation Funding Scheme. The total funding involved is about $365 million.",
    "截至2023年8月底，評審委員會支持了34個申請，涉及56條生產線。有關項目創造290個技術職位。",
  ])("is of what the sentence before was about: %s", async (text) => {
    expect((await verify(text)).map(({ verdict }) => verdict)).toEqual(["supported", "supported"]);
  });

  it("is set against the paragraph of the sentence before", async () => {
    const [, second] = await verify(
      "The data park site at Sandy Ridge covers about 10 hectares. The site was granted in March 2025.",
    );
    expect(second).toMatchObject({ verdict: "date-differs", findings: [{ found: "2026年3月" }] });
  });

  it("that comes again after another is read anew", async () => {
    const [first, again] = [
      "「新型工業化資助計劃」已支持超過90條生產線。總資助額約為3.65億元。",
      "「科技統籌(整體撥款)計劃」已支持158個項目。總資助額約為3.65億元。",
    ];
    const sentences = await verify(`${first}${again}`);
    expect(sentences.map(({ citations }) => citations.length > 0)).toHaveLength(4);
    expect(sentences[1]?.verdict).toBe("supported");
  });
});

describe("a sentence with a name of its own", () => {
  it("has nothing carried over", async () => {
    const alone = await verify("The Government has allocated $4 billion for the AI Subsidy Scheme.");
    const after = await verify(
      "The HKMA will launch a Digital Bond Grant Scheme. The Government has allocated $4 billion for the AI Subsidy Scheme.",
    );
    expect(after[1]?.findings.map(({ found }) => found)).toEqual(
      alone[0]?.findings.map(({ found }) => found),
    );
  });
});
