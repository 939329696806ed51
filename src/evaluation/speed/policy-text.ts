// A number of paragraphs and a seed come in, documents of policy-like text in three scripts go out: the hay that shows what
// a large collection costs, while the real documents in it show whether they are still found.
import { createHash } from "node:crypto";
import { LANGUAGES, type Language } from "../../domain/document.ts";
import { foldText } from "../../text/fold.ts";
import { seededRandom } from "../seeded-random.ts";
import { ACTIONS, PEOPLE, PLACES, SUBJECTS, type WordPair } from "./policy-words.ts";

/** A generated document: its text, and its entry of manifest.json. */
export interface GeneratedDocument {
  readonly text: string;
  readonly entry: {
    readonly id: string;
    readonly file: string;
    readonly title: { readonly en: string; readonly zhHant: string; readonly zhHans: string };
    readonly publisher: { readonly en: string; readonly zhHant: string; readonly zhHans: string };
    readonly kind: "other";
    readonly language: Language;
    readonly publishedOn: string;
    readonly sha256: string;
  };
}

/** As many as the longest of the five documents has. */
const PARAGRAPHS_A_DOCUMENT = 100;
/** Sentences of a paragraph, as the five documents have them: one to four. */
const MOST_SENTENCES = 4;
const FIRST_YEAR = 2010;
const YEARS = 12;

/** Documents of `paragraphs` paragraphs in all, a third in each script; the same for the same seed. */
export function* generateDocuments(paragraphs: number, seed: number): Generator<GeneratedDocument> {
  const random = seededRandom(seed);
  for (let made = 0, number = 1; made < paragraphs; made += PARAGRAPHS_A_DOCUMENT, number++) {
    const language = LANGUAGES[number % LANGUAGES.length] as Language;
    const count = Math.min(PARAGRAPHS_A_DOCUMENT, paragraphs - made);
    const lines = Array.from({ length: count }, () => paragraphOf(language, random));
    yield describeDocument(number, language, `${lines.join("\n\n")}\n`);
  }
}

function describeDocument(number: number, language: Language, text: string): GeneratedDocument {
  const id = `generated-${String(number).padStart(5, "0")}`;
  return {
    text,
    entry: {
      id,
      file: `${id}.txt`,
      title: {
        en: `District works programme, volume ${number}`,
        zhHant: `地區工程計劃第${number}卷`,
        zhHans: `地区工程计划第${number}卷`,
      },
      publisher: { en: "Generated text", zhHant: "生成文字", zhHans: "生成文字" },
      kind: "other",
      language,
      publishedOn: `${FIRST_YEAR + (number % YEARS)}-01-01`,
      sha256: createHash("sha256").update(text).digest("hex"),
    },
  };
}

function paragraphOf(language: Language, random: () => number): string {
  const sentences = Array.from({ length: 1 + Math.floor(random() * MOST_SENTENCES) }, () =>
    sentenceOf(language, random),
  );
  return sentences.join(language === "en" ? " " : "");
}

function sentenceOf(language: Language, random: () => number): string {
  const side = language === "en" ? 0 : 1;
  const pick = (words: readonly WordPair[]): string =>
    (words[Math.floor(random() * words.length)] as WordPair)[side];
  const amount = 1 + Math.floor(random() * 900);
  const year = FIRST_YEAR + Math.floor(random() * YEARS);
  const [action, subject, place, people] = [pick(ACTIONS), pick(SUBJECTS), pick(PLACES), pick(PEOPLE)];
  const english = `In ${year} the department will ${action} ${subject} in ${place} for ${people}, at a cost of HK$${amount} million.`;
  const chinese = `部門將於${year}年在${place}${action}${subject}，以惠及${people}，開支為${amount}百萬元。`;
  if (language === "en") return english;
  return language === "zh-Hant" ? chinese : foldText(chinese);
}
