// Papers of eval/invented/ and an empty folder come in; the folder goes out as a collection that any index command reads: of each
// paper an English and a Traditional Chinese document, paragraph for paragraph each other's counterpart where both are written.
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const TITLES = { en: "Policy paper", zhHant: "政策文件", zhHans: "政策文件" };
const PUBLISHER = { en: "Government", zhHant: "政府", zhHans: "政府" };
const VERSIONS = [
  { language: "en", other: "zh-Hant", field: "en", headings: ["Programme", "Further"] },
  { language: "zh-Hant", other: "en", field: "zh", headings: ["計劃", "補充"] },
];

/** Ids of a paper's documents, for the filter of a question about it. */
export const documentsOf = (paper) => VERSIONS.map(({ language }) => `${paper.id}.${language}`);

/** Writes all of them; `bureaux` is the register that the collection takes. */
export function writeDocuments(papers, folder, bureaux) {
  mkdirSync(folder, { recursive: true });
  copyFileSync(bureaux, join(folder, "bureaux.json"));
  const documents = papers.flatMap((paper) =>
    VERSIONS.map((version) => {
      const text = textOf(paper, version);
      const id = `${paper.id}.${version.language}`;
      const file = `${id}.md`;
      writeFileSync(join(folder, file), text);
      return {
        id,
        file,
        title: TITLES,
        publisher: PUBLISHER,
        kind: "other",
        language: version.language,
        publishedOn: "2025-06-01",
        publishedPrecision: "month",
        defaultBureau: null,
        counterpartId: `${paper.id}.${version.other}`,
        sha256: createHash("sha256").update(text).digest("hex"),
      };
    }),
  );
  writeFileSync(join(folder, "manifest.json"), JSON.stringify({ documents }));
}

/** What one language alone says stands under a heading of its own: the sections before it match bullet for bullet. */
function textOf({ paragraphs }, { field, headings: [together, alone] }) {
  const isBoth = ({ en, zh }) => en !== "" && zh !== "";
  const section = (heading, members) =>
    members.length === 0 ? [] : [`## ${heading}`, ...members.map((each) => `- ${each[field]}`)];
  const own = paragraphs.filter((each) => !isBoth(each) && each[field] !== "");
  return `${[...section(together, paragraphs.filter(isBoth)), ...section(alone, own)].join("\n\n")}\n`;
}
