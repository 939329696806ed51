// The question set that `youju eval init` writes: one case of each kind, to be changed. JSON knows no comments, so each
// line says what it is for in a field that nobody reads.

/** A document with a paragraph to ask about. */
export interface ExamplePassage {
  readonly document: string;
  readonly paragraphId: string;
  /** Verbatim piece of the paragraph. */
  readonly snippet: string;
  readonly documentSha256: string;
}

/** Lines of the example set over a passage that is really there. */
export function exampleSet({ document, paragraphId, snippet, documentSha256 }: ExamplePassage): string {
  const cases = [
    {
      _comment:
        "An answerable question. Gold: a verbatim snippet of the paragraph that answers it. must_include: facts, each as its spellings.",
      id: "my-0001",
      lang: "en",
      query: "Write what a person would ask, not the sentence that answers it",
      answerable: "yes",
      relevant: [{ document, snippet, grade: 2, group: 1 }],
      must_include: [["a number or name of the answer", "the same in another spelling"]],
      bureau: ["ITIB"],
      tags: ["how_much"],
    },
    {
      _comment:
        "Gold by paragraph id. document_sha256 makes the run fail when the document changes. Snippets of one group are interchangeable; several groups are all needed.",
      id: "my-0002",
      lang: "en",
      query: "And a follow-up: what of it?",
      turns: [
        { role: "user", text: "The question before" },
        { role: "assistant", text: "What was answered" },
      ],
      answerable: "yes",
      relevant: [{ id: paragraphId, document_sha256: documentSha256, grade: 2, group: 1 }],
      must_not_include: ["a figure that would be wrong"],
      reference: "A model answer, compared by its words.",
    },
    {
      _comment:
        "The same question in another language: parallel_id makes the gap between languages a paired figure.",
      id: "my-0003",
      lang: "zh-Hant",
      query: "用讀者的說法發問，不要照抄原文",
      answerable: "yes",
      parallel_id: "my-0001",
      relevant: [{ document, snippet, grade: 2, group: 1 }],
    },
    {
      _comment:
        "A near miss: the documents name the thing, but do not say what is asked. Kinds: off_topic, near_miss, outdated, false_premise, wrong_jurisdiction, …",
      id: "my-0004",
      lang: "en",
      query: "How much did it cost last year?",
      answerable: "no",
      unanswerable_kind: "near_miss",
    },
  ];
  return cases.map((item) => `${JSON.stringify(item)}\n`).join("");
}
