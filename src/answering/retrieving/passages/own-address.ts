// A question for a thing's web site comes in; whether a passage gives that very address goes out. A list of addresses names each
// thing in full (香港科技園公司), askers say 科技園, HKSTP or what the address itself says: the nearest line of a list is
// the address of somebody else.
import type { Paragraph } from "../../../domain/document.ts";
import { foldText } from "../../../text/fold.ts";
import { hasWebAddress } from "../../../text/web-address.ts";
import type { UnderstoodQuestion } from "../../understanding/understand-question.ts";

/** What a full name has around the name that people use. On folded text. */
const AROUND_NAME =
  /[“”"「」《》·・'’.]|^(香港(?!中文|科技大|大学|城市|理工|浸会|教育|都会)|the |hong kong )|(股份)?有限公司$|公司$|平台$|专题$|应用程式$|官方$| (limited|ltd|corporation|company|app|platform)$/g;

/** Whether a paragraph gives the address of the thing that the question asks for. */
export function givesOwnAddress(
  { text, kind }: Pick<Paragraph, "text" | "kind">,
  question: Pick<UnderstoodQuestion, "siteOf" | "concepts">,
): boolean {
  const names = namesOf(question);
  if (names.length === 0) return false;
  return text.split("\n").some((line) => {
    if (!hasWebAddress(line)) return false;
    const [label = ""] = foldText(line).split(/[:：]|\bwww\.|\bhttps?:|\[/, 1);
    return names.some((name) => (kind === "link" ? isNamed(label, line, name) : holds(foldText(line), name)));
  });
}

/** The thing by all its names, each as people say it. */
function namesOf({ siteOf, concepts }: Pick<UnderstoodQuestion, "siteOf" | "concepts">): readonly string[] {
  if (siteOf === undefined) return [];
  const known = concepts.filter(({ name }) => name === `“${siteOf}”`).flatMap(({ forms }) => forms);
  return [...new Set([siteOf, ...known.map(({ text }) => text)].map(bareName))].filter((name) => name !== "");
}

function isNamed(label: string, line: string, name: string): boolean {
  return bareName(label) === name || hostsOf(line).includes(name);
}

function holds(line: string, name: string): boolean {
  return name.length > 2 && line.includes(name);
}

/** The words that name whose address it is: "cyberport" of www.cyberport.hk. */
function hostsOf(line: string): readonly string[] {
  return [...line.toLowerCase().matchAll(/(?:\/\/|\bwww\.)([a-z0-9-]{2,40})\./g)].flatMap(
    ([, host]) => host ?? [],
  );
}

function bareName(name: string): string {
  return foldText(name).trim().replace(AROUND_NAME, "").trim();
}
