// The parts of a reply in, the text that is ready to paste out: the form's opening, every part under its label, its closing;
// without markers and without the working note.
import type { Library } from "../../ports.ts";
import type { AnsweredPart } from "./answer-part.ts";
import { quotedStatement } from "./quoted-statement.ts";
import type { ReplyPart, ReplyTongue } from "./reply-draft.ts";
import type { FormPhrases } from "./reply-forms.ts";
import { joinedLabel, missingSentence, NO_INFORMATION } from "./reply-words.ts";

/** Parts that stand under one label in the text. */
export interface PartGroup {
  readonly label: string;
  readonly parts: readonly AnsweredPart[];
}

/** The parts in order, those that are answered together as one group. */
export function groupParts(parts: readonly AnsweredPart[], language: ReplyTongue): readonly PartGroup[] {
  const groups: AnsweredPart[][] = [];
  for (const each of parts) {
    const last = groups.at(-1);
    if (last?.[0]?.part.joinedWith.includes(each.part.label) === true) last.push(each);
    else groups.push([each]);
  }
  return groups.map((group) => ({
    label: joinedLabel(
      group.map(({ part }) => part.label).filter((label) => label !== ""),
      language,
    ),
    parts: group,
  }));
}

/** The paragraphs that a group says in a language, without its label. */
export function groupParagraphs(
  { parts }: PartGroup,
  language: ReplyTongue,
  library: Library,
): readonly string[] {
  const told = new Set<number>();
  let document: string | undefined;
  const statements = parts
    .flatMap(({ written }) => written)
    .filter(({ statement }) => statement.language === language)
    .flatMap((each) => {
      if (told.has(each.citation.ref)) return [];
      told.add(each.citation.ref);
      const again = document === each.citation.paragraph.documentId;
      document = each.citation.paragraph.documentId;
      return [quotedStatement(each, again, library)];
    });
  return [...statements, ...parts.flatMap(({ part }) => missingWords(part, language))];
}

function missingWords(part: ReplyPart, language: ReplyTongue): readonly string[] {
  if (part.status === "no-information") return [NO_INFORMATION[language]];
  return part.missing.map((missing) => missingSentence(missing, language));
}

/** The whole reply in one language. */
export function replyText(
  parts: readonly AnsweredPart[],
  { opening, closing }: FormPhrases,
  language: ReplyTongue,
  library: Library,
): string {
  const gap = language === "en" ? " " : "";
  const groups = groupParts(parts, language).map((group) => {
    const paragraphs = groupParagraphs(group, language, library).join("\n\n");
    return group.label === "" ? paragraphs : `${group.label}${gap}${paragraphs}`;
  });
  return [opening.replaceAll("\n", "\n\n"), ...groups, closing].filter((each) => each !== "").join("\n\n");
}
