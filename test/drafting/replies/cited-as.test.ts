// What a footnote calls a citation: a label that counts from one under each heading says under which.
import { describe, expect, it } from "vitest";
import type { Citation } from "../../../src/domain/answer.ts";
import type { Paragraph } from "../../../src/domain/document.ts";
import { citedAs, placeIn } from "../../../src/drafting/replies/cited-as.ts";
import { documentRecord, libraryOf, paragraphOf } from "../../answering/small-library.ts";

const PROSE = paragraphOf({
  id: "harbour#p9",
  text: "The piers stand.",
  kind: "prose",
  label: "para. 5",
  section: ["Harbour", "Piers"],
});
const PRINTED: Paragraph = { ...PROSE, kind: "numbered", label: "第20段" };
const LIBRARY = libraryOf([documentRecord({ id: "harbour" })], [PROSE]);

describe("a footnote", () => {
  it("names the heading of a paragraph that bears no number", () => {
    const citation = { paragraph: PROSE } as Citation;
    expect(citedAs(citation, "en", LIBRARY)).toBe("harbour, 16 October 2024, para. 5 under “Piers”.");
    expect(placeIn({ ...PROSE, label: "第5段", section: ["概覽"] }, "zh-Hant")).toBe("「概覽」第5段");
    expect(placeIn({ ...PROSE, kind: "bullet", label: "bullet 2" }, "en")).toBe("bullet 2 under “Piers”");
  });

  it("needs none for a printed number, or where there is none", () => {
    expect(placeIn(PRINTED, "zh-Hant")).toBe("第20段");
    expect(placeIn({ ...PROSE, section: [] }, "en")).toBe("para. 5");
  });
});
