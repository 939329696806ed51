// What is guessed of a document that says little of itself: its title, and the day on which it was published.
import { describe, expect, it } from "vitest";
import { fileOf, pieceOf, type ReadFile } from "../../../src/domain/source-file.ts";
import { guessDescription } from "../../../src/indexing/files/guess-description.ts";

const WRITTEN = Date.UTC(2025, 5, 2);

function guess(text: string, file: Partial<ReadFile> = {}, pieces = [pieceOf("heading", "Scope")]) {
  return guessDescription("paper.html", text, fileOf(pieces, file), WRITTEN, new Map());
}

describe("the title", () => {
  it("is what stands in a place for titles, else the first heading, else what the file says of itself", () => {
    expect(guess("Text.", { headline: "Piers", title: "Untitled" }).title).toBe("Piers");
    expect(guess("Text.", { title: "Untitled" }).title).toBe("Scope");
    expect(guess("Text.", { title: "Untitled" }, []).title).toBe("Untitled");
  });
});

describe("the date", () => {
  const DAY = "The Board met on 3 March 2024.";

  it.each([
    ["a day that it names", `${DAY}\n`, "2024-03-03", "text"],
    ["none on which something ends", `Expiry | 31 March 2025\n\n${DAY}\n`, "2024-03-03", "text"],
    ["none on which something ends", "有效期至2025年3月31日。\n", "2025-06-02", "file"],
    ["none that is long after it was written", "The licence is for 31 March 2027.\n", "2025-06-02", "file"],
    ["none of a footnote", "Fees.¹\n\n[^1]: Hansard of 17 May 2017.\n", "2025-06-02", "file"],
  ])("is %s", (_, text, publishedOn, dateBasis) => {
    expect(guess(text)).toMatchObject({ publishedOn, dateBasis });
  });
});
