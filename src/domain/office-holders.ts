// A body of the register comes in, what its head is called in both languages goes out, where the body's name tells it: the Secretary
// for Health of the Health Bureau, 政務司司長 of 政務司司長辦公室.
import type { Bureau } from "./bureau.ts";
import type { LocalizedText } from "./document.ts";

type NamedBody = Pick<Bureau, "kind" | "en" | "zhHant" | "zhHans">;

const OFFICE_OF = /^(.+)'s Office$/;

/** What the head of a body is called; undefined where it has a title that its name does not tell. */
export function headOf({ kind, en, zhHant, zhHans }: NamedBody): LocalizedText | undefined {
  const withTitle = (english: string, title: string): LocalizedText => ({
    en: english,
    zhHant: zhHant + title,
    zhHans: zhHans + (title === "局長" ? "局长" : "司长"),
  });
  if (kind === "bureau") return withTitle(`Secretary for ${en.replace(/ Bureau$/, "")}`, "局長");
  if (en === "Department of Justice") return withTitle("Secretary for Justice", "司長");
  const holder = OFFICE_OF.exec(en)?.[1];
  if (holder === undefined || !zhHant.endsWith("辦公室")) return undefined;
  return { en: holder, zhHant: zhHant.slice(0, -"辦公室".length), zhHans: zhHans.slice(0, -"办公室".length) };
}
