// A reply in, a document out that Word and Markdown are written from: the reply under headings with a footnote for each
// citation that a statement uses, and the working note behind it on a page of its own.
import type { Footnote, OfficeBlock, OfficeDocument } from "../../domain/office-document.ts";
import type { Library } from "../../ports.ts";
import { citedAs } from "./cited-as.ts";
import { layOutNote } from "./lay-out-note.ts";
import { DOCUMENT_WORDS } from "./note-words.ts";
import type { ReplyDraft, ReplyTongue } from "./reply-draft.ts";
import {
  annexesOf,
  annexTitle,
  groupParagraphs,
  groupParts,
  type PartGroup,
  type ReplyPrinter,
} from "./reply-text.ts";
import { NO_INFORMATION } from "./reply-words.ts";

/** Where a paragraph can be read: `…/api/paragraphs/{id}`. */
export type PermalinkOf = (paragraphId: string) => string;

/** Lays a reply out. */
export function layOutReply(draft: ReplyDraft, library: Library, permalinkOf: PermalinkOf): OfficeDocument {
  const [{ language } = { language: "en" as const }] = draft.phrases;
  const numbers = footnoteNumbers(draft, library);
  const replies = draft.phrases.flatMap((phrases, i): readonly OfficeBlock[] => [
    ...(i > 0 ? [{ kind: "page-break" as const }] : []),
    ...replyBlocks(draft, phrases, numbers, library),
  ]);
  const annexes = annexBlocks(draft, language, numbers);
  return {
    title: DOCUMENT_WORDS[draft.form][language],
    language,
    watermark: draft.watermark,
    blocks: [...replies, ...annexes, { kind: "page-break" }, ...layOutNote(draft, language, library)],
    footnotes: footnotesOf(draft, numbers, language, library, permalinkOf),
  };
}

/** Footnotes in the order in which the printed reply first uses their refs: readers of the file count by it. */
function footnoteNumbers(draft: ReplyDraft, library: Library): ReadonlyMap<number, number> {
  const told = draft.phrases.flatMap(({ language }) =>
    groupParts(draft.parts, language).flatMap((group) =>
      groupParagraphs(group, language, printerOf(draft, library)).flatMap(({ ref }) => ref ?? []),
    ),
  );
  const tabled = annexesOf(draft.parts).flatMap(({ table }) => table.rows.map(({ citation }) => citation));
  return new Map([...new Set([...told, ...tabled])].map((ref, i) => [ref, i + 1]));
}

function printerOf(draft: ReplyDraft, library: Library): ReplyPrinter {
  return { citations: draft.citations, annexes: annexesOf(draft.parts), library };
}

/** Each annex on a page of its own, behind the reply; a row's footnote stands in its first cell. */
function annexBlocks(
  draft: ReplyDraft,
  language: ReplyTongue,
  numbers: ReadonlyMap<number, number>,
): readonly OfficeBlock[] {
  return annexesOf(draft.parts).flatMap((annex): readonly OfficeBlock[] => [
    { kind: "page-break" },
    { kind: "heading", level: 1, text: annexTitle(annex, language) },
    {
      kind: "table",
      header: annex.table.header,
      rows: annex.table.rows.map(({ cells }) => cells),
      footnotes: annex.table.rows.map(({ citation }) => numbers.get(citation)),
    },
  ]);
}

function replyBlocks(
  draft: ReplyDraft,
  { language, opening, closing }: ReplyDraft["phrases"][number],
  numbers: ReadonlyMap<number, number>,
  library: Library,
): readonly OfficeBlock[] {
  const paragraph = (text: string): OfficeBlock => ({ kind: "paragraph", pieces: [{ text }] });
  const lines = (text: string): readonly OfficeBlock[] =>
    text
      .split("\n")
      .filter((line) => line !== "")
      .map(paragraph);
  const groups = groupParts(draft.parts, language);
  return [
    { kind: "heading", level: 1, text: DOCUMENT_WORDS[draft.form][language] },
    ...(draft.title === "" ? [] : [paragraph(draft.title)]),
    ...lines(opening),
    ...groups.flatMap((group) => groupBlocks(group, draft, language, numbers, library)),
    ...lines(closing),
  ];
}

function groupBlocks(
  group: PartGroup,
  draft: ReplyDraft,
  language: ReplyTongue,
  numbers: ReadonlyMap<number, number>,
  library: Library,
): readonly OfficeBlock[] {
  const heading: OfficeBlock = { kind: "heading", level: 2, text: group.label };
  const paragraphs = groupParagraphs(group, language, printerOf(draft, library));
  return [
    ...(group.label === "" ? [] : [heading]),
    ...paragraphs.map(({ text, ref }): OfficeBlock => {
      const footnote = ref === undefined ? undefined : numbers.get(ref);
      return { kind: "paragraph", pieces: [{ text, footnote }] };
    }),
    ...(paragraphs.length === 0
      ? [{ kind: "paragraph" as const, pieces: [{ text: NO_INFORMATION[language] }] }]
      : []),
  ];
}

function footnotesOf(
  { citations }: ReplyDraft,
  numbers: ReadonlyMap<number, number>,
  language: ReplyTongue,
  library: Library,
  permalinkOf: PermalinkOf,
): readonly Footnote[] {
  return [...numbers].flatMap(([ref, number]) => {
    const citation = citations[ref - 1];
    if (citation === undefined) return [];
    const url = permalinkOf(citation.paragraph.id);
    return [{ number, text: citedAs(citation, language, library), url }];
  });
}
