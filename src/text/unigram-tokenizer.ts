// The contents of a tokenizer.json in, a function from a text in the encoder's form to its ids out, marks at both ends
// included. Only the kind that training/ writes is known: Unigram over the whole text, marks by a template.
import { createPieceCutter } from "./unigram-pieces.ts";

/** Turns texts into the ids that an encoder's table is looked up by. */
export interface UnigramTokenizer {
  /** The ids of a text with its marks; at most so many, the first ones. */
  readonly encode: (text: string, most?: number) => number[];
  /** What fills the rows of shorter texts in a batch. */
  readonly padId: number;
}

type Json = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isPiece(value: unknown): value is readonly [string, number] {
  return (
    Array.isArray(value) && value.length === 2 && typeof value[0] === "string" && Number.isFinite(value[1])
  );
}

/** The mark's id where the part of a template is a mark, "text" where it is the text. */
function templatePart(part: unknown, marks: Json): number | "text" | undefined {
  if (!isObject(part)) return undefined;
  if (isObject(part.Sequence)) return "text";
  const mark = isObject(part.SpecialToken) ? marks[String(part.SpecialToken.id)] : undefined;
  const [id] = isObject(mark) && Array.isArray(mark.ids) ? mark.ids : [];
  return Number.isInteger(id) ? (id as number) : undefined;
}

/** The marks before and after a text; undefined for any other template. */
function marksAround(processor: unknown): { before: number[]; after: number[] } | undefined {
  if (!isObject(processor) || processor.type !== "TemplateProcessing") return undefined;
  if (!Array.isArray(processor.single) || !isObject(processor.special_tokens)) return undefined;
  const marks = processor.special_tokens;
  const parts = processor.single.map((part) => templatePart(part, marks));
  const text = parts.indexOf("text");
  const isMark = (part: number | "text" | undefined): part is number => typeof part === "number";
  const before = parts.slice(0, text).filter(isMark);
  const after = parts.slice(text + 1).filter(isMark);
  return text >= 0 && before.length + after.length + 1 === parts.length ? { before, after } : undefined;
}

/** Undefined where the file describes another kind of tokenizer. */
export function readUnigramTokenizer(file: Json): UnigramTokenizer | undefined {
  const { model, padding, post_processor: processor, pre_tokenizer: first } = file;
  const marks = marksAround(processor);
  if (!isObject(model) || model.type !== "Unigram" || model.byte_fallback === true || !marks)
    return undefined;
  if (!isObject(first) || first.type !== "Metaspace" || first.add_prefix_space !== false) return undefined;
  if (!Array.isArray(model.vocab) || !model.vocab.every(isPiece)) return undefined;
  if (typeof model.unk_id !== "number") return undefined;
  const cut = createPieceCutter({ vocabulary: model.vocab, unknownId: model.unk_id });
  return {
    encode: (text, most) => [...marks.before, ...cut(text), ...marks.after].slice(0, most),
    padId: isObject(padding) && typeof padding.pad_id === "number" ? padding.pad_id : 0,
  };
}
