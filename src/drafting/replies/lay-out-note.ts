// A reply in, the blocks of its working note out: for each part whose matter it is, the paragraphs relied on in both
// languages side by side, its figures with their dates; then what was promised, what no rule checked, and whose words it is.
import { fill, listOf, nameIn, sourceName } from "../../answering/composing/in-language.ts";
import type { Citation } from "../../domain/answer.ts";
import type { OfficeBlock } from "../../domain/office-document.ts";
import type { Library } from "../../ports.ts";
import { placeIn } from "./cited-as.ts";
import { NOTE_WORDS, REASON_WORDS, STATUS_WORDS } from "./note-words.ts";
import type { ReplyDraft, ReplyPart, ReplyTongue } from "./reply-draft.ts";

/** What the note is written from. */
interface NoteWriter {
  readonly draft: ReplyDraft;
  readonly language: ReplyTongue;
  readonly library: Library;
}

/** Lays the note out. */
export function layOutNote(
  draft: ReplyDraft,
  language: ReplyTongue,
  library: Library,
): readonly OfficeBlock[] {
  const writer = { draft, language, library };
  const { promised, unchecked, written } = draft.note;
  const counts = Object.fromEntries(Object.entries(written).map(([basis, count]) => [basis, String(count)]));
  const { en, "zh-Hant": zhHant } = NOTE_WORDS.counts;
  return [
    heading(1, NOTE_WORDS.title[language]),
    ...draft.parts.flatMap((part) => partBlocks(part, writer)),
    ...titled(NOTE_WORDS.promised[language], promised.length, {
      kind: "table",
      header: [NOTE_WORDS.part, NOTE_WORDS.said, NOTE_WORDS.by, NOTE_WORDS.saidOn, NOTE_WORDS.source].map(
        (word) => word[language],
      ),
      widths: [3, 10, 4, 4, 6],
      rows: promised.map((each) => [
        each.part,
        each.statement.replace(/\s+/gu, " "),
        each.by ?? "–",
        each.saidOn,
        sourceOf(each.citation, writer),
      ]),
    }),
    ...(unchecked.length === 0 ? [] : [heading(2, NOTE_WORDS.unchecked[language])]),
    ...unchecked.map(({ part, text, reason, newer }): OfficeBlock => {
      const later =
        newer === undefined
          ? ""
          : `${language === "en" ? ": " : "："}${shortened(newer.text)} (${sourceOf(newer.citation, writer)})`;
      const words = `${part === "" ? "" : `${part} `}${shortened(text)} – ${REASON_WORDS[reason][language]}${later}`;
      return { kind: "bullet", pieces: [{ text: words }] };
    }),
    heading(2, NOTE_WORDS.written[language]),
    paragraph(fill({ en, "zh-Hant": zhHant, "zh-Hans": zhHant }, language, counts)),
  ];
}

function partBlocks(part: ReplyPart, writer: NoteWriter): readonly OfficeBlock[] {
  const { language, library } = writer;
  const bureaux = part.bureaux.flatMap(({ code }) => {
    const bureau = library.bureau(code);
    return bureau === undefined ? [] : [nameIn(language, bureau)];
  });
  const line = (word: keyof typeof NOTE_WORDS, value: string): OfficeBlock =>
    paragraph(
      `${NOTE_WORDS[word][language]}${language === "en" ? ": " : "："}${value === "" ? NOTE_WORDS.none[language] : value}`,
    );
  return [
    heading(2, part.label === "" ? NOTE_WORDS.wholeQuestion[language] : part.label),
    paragraph(part.question),
    line("status", STATUS_WORDS[part.status][language]),
    line("responsible", listOf(bureaux, language)),
    line("consult", listOf(part.consult, language)),
    ...(part.missing.length === 0
      ? []
      : [line("missing", part.missing.join(language === "en" ? "; " : "；"))]),
    ...reliedOn(part, writer),
    ...figureTable(part, writer),
    ...differenceTable(part, writer),
  ];
}

/** Each paragraph with its other language version beside it. */
function reliedOn(
  { citations }: ReplyPart,
  { draft, language, library }: NoteWriter,
): readonly OfficeBlock[] {
  const all = citations.flatMap((ref) => draft.citations[ref - 1] ?? []);
  const shown = new Set<string>();
  const cited = all.filter(({ paragraph, counterpart }) => {
    const isShown = shown.has(paragraph.id);
    for (const { id } of counterpart === null ? [paragraph] : [paragraph, counterpart]) shown.add(id);
    return !isShown;
  });
  // A column in which nothing stands would only make the others narrow.
  const hasVersions = cited.some(({ counterpart }) => counterpart !== null);
  const rows = cited.map((citation) => [
    shortSource(citation, language, library),
    plainText(citation.paragraph.text),
    ...(hasVersions ? [plainText(citation.counterpart?.text ?? NOTE_WORDS.noVersion[language])] : []),
  ]);
  const header = [
    NOTE_WORDS.paragraph,
    NOTE_WORDS.text,
    ...(hasVersions ? [NOTE_WORDS.otherVersion] : []),
  ].map((word) => word[language]);
  const widths = hasVersions ? [3, 5, 5] : [3, 9];
  return titled(NOTE_WORDS.relied[language], rows.length, { kind: "table", header, rows, widths }, 3);
}

function figureTable({ figures }: ReplyPart, writer: NoteWriter): readonly OfficeBlock[] {
  const { language } = writer;
  const header = [NOTE_WORDS.figure, NOTE_WORDS.asAt, NOTE_WORDS.source].map((word) => word[language]);
  const rows = figures.map(({ value, asAt, citation }) => [value, asAt, sourceOf(citation, writer)]);
  return titled(
    NOTE_WORDS.figures[language],
    rows.length,
    { kind: "table", header, rows, widths: [4, 2, 5] },
    3,
  );
}

function differenceTable({ differs }: ReplyPart, writer: NoteWriter): readonly OfficeBlock[] {
  const { language } = writer;
  const header = [NOTE_WORDS.what, NOTE_WORDS.figure, NOTE_WORDS.asAt, NOTE_WORDS.source].map(
    (word) => word[language],
  );
  const rows = differs.flatMap(({ what, values }) =>
    values.map(({ value, asAt, citation }) => [shortened(what), value, asAt, sourceOf(citation, writer)]),
  );
  return titled(
    NOTE_WORDS.differs[language],
    rows.length,
    { kind: "table", header, rows, widths: [5, 2, 2, 4] },
    3,
  );
}

function sourceOf(ref: number, { draft, language, library }: NoteWriter): string {
  const citation = draft.citations[ref - 1];
  return citation === undefined ? "" : shortSource(citation, language, library);
}

/** Kind and date of the document, and the place in it: the footnotes have its whole title. */
function shortSource({ paragraph }: Citation, language: ReplyTongue, library: Library): string {
  const document = library.document(paragraph.documentId);
  const comma = language === "en" ? ", " : "，";
  const place = placeIn(paragraph, language);
  return document === undefined ? place : sourceName(document, language) + comma + place;
}

/** A paragraph as people read it: without the marks of its transcription, the cells of a row apart. */
function plainText(text: string): string {
  return text
    .trim()
    .replaceAll("**", "")
    .replace(/<sup>[^<>]{0,12}<\/sup>/gu, "")
    .replaceAll("\\$", "$")
    .replace(/(?<![^\S\n])[^\S\n]*\t[^\S\n]*/gu, " ｜ ");
}

/** Longest text in a list of the note, in characters: enough to find the sentence in the reply. */
const LONGEST_SHOWN = 120;

function shortened(text: string): string {
  const characters = [...text.replace(/\s+/gu, " ")];
  return characters.length <= LONGEST_SHOWN
    ? characters.join("")
    : `${characters.slice(0, LONGEST_SHOWN).join("")}…`;
}

function titled(text: string, rows: number, table: OfficeBlock, level: 2 | 3 = 2): readonly OfficeBlock[] {
  return rows === 0 ? [] : [heading(level, text), table];
}

function heading(level: 1 | 2 | 3, text: string): OfficeBlock {
  return { kind: "heading", level, text };
}

function paragraph(text: string): OfficeBlock {
  return { kind: "paragraph", pieces: [{ text }] };
}
