// A question of a set that names no language comes in, its likely language goes out.
import type { Language } from "../../domain/document.ts";
import { scriptBalance } from "../../text/script.ts";

/** English without a Han character; else by the script that leads, Traditional where neither does. */
export function languageOfText(text: string): Language {
  if (!/\p{Script=Han}/u.test(text)) return "en";
  return scriptBalance(text) < 0 ? "zh-Hans" : "zh-Hant";
}
