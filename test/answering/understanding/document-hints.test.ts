// Words that point to a document and not to a topic.
import { describe, expect, it } from "vitest";
import {
  mentionsDocument,
  namesAbsentDocument,
  withoutDocumentNames,
} from "../../../src/answering/understanding/document-hints.ts";
import { extractDates } from "../../../src/text/dates.ts";
import { documentRecord } from "../small-library.ts";

const address = documentRecord({ id: "address", kind: "policy-address", publishedOn: "2024-10-16" });
const paper = documentRecord({ id: "paper", kind: "legco-paper", publishedOn: "2023-11-13" });
const mentions = (text: string, document: typeof address) =>
  mentionsDocument({ text, dates: extractDates(text) }, document);

describe("document hints", () => {
  it.each([
    "What does the 2024 Policy Address say about trams?",
    "施政報告有冇講電車？",
    "施政报告对电车有何说法？",
  ])("tell the Policy Address in %s", (text) => {
    expect(mentions(text, address)).toBe(true);
    expect(mentions(text, paper)).toBe(false);
  });

  it("tell a document by its year", () => {
    expect(mentions("How many trams were there in 2023?", paper)).toBe(true);
    expect(mentions("How many trams were there in 2023?", address)).toBe(false);
  });

  it("leave a question with no such words to all documents", () => {
    expect(mentions("How many trams are there?", address)).toBe(false);
  });

  it("are taken out of what is searched, and nothing else is", () => {
    expect(withoutDocumentNames("What does the Policy Address say about trams?")).not.toMatch(
      /policy address/i,
    );
    expect(withoutDocumentNames("What does the Policy Address say about trams?")).toContain("trams");
    expect(withoutDocumentNames("電車幾時重建？")).toBe("電車幾時重建？");
  });
});

describe("namesAbsentDocument", () => {
  const isAbsent = (text: string, near = "") =>
    namesAbsentDocument({ text, dates: extractDates(text) }, [address, paper], () => near);

  it.each([
    "What did the 2025 Policy Address say about trams?",
    "二零二五年的施政報告點講電車？",
    "2023年《施政报告》怎么说电车？",
  ])("sees that no such document is indexed: %s", (text) => {
    expect(isAbsent(text)).toBe(true);
  });

  it.each([
    "What did the 2024 Policy Address say about trams?",
    "二零二四年施政報告點講電車？",
    "What does the Policy Address say of trams in 2025?",
    "How many trams in 2025?",
  ])("says nothing of %s", (text) => {
    expect(isAbsent(text)).toBe(false);
  });

  it("says nothing of a document that a near passage speaks of", () => {
    const question = "Which targets of the 2022 Policy Address still run?";
    expect(isAbsent(question)).toBe(true);
    expect(isAbsent(question, "the targets of the 2022 policy address were revised")).toBe(false);
  });
});
