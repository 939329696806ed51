// A sentence that a chat model wrote comes in; what is wrong with it before any source is read goes out: addresses and
// markup, another language, words that state nothing, orders.
import type { Language } from "../../domain/document.ts";
import { statesFact } from "../comparing/statement-kind.ts";
import { detectLanguage } from "../understanding/detect-language.ts";
import { routeQuestion } from "../understanding/routing/route-question.ts";
import type { StatementFault } from "./statement-fault.ts";

/** Longest sentence in UTF-16 units; the seeds' longest has about 700. */
const LONGEST_SENTENCE = 900;

/** Addresses, markup and marks that only move text: nothing that we would write. */
const FOREIGN_MATTER =
  /:\/\/|\bwww\.|\b[\w-]{1,63}\.(?:com|net|org|io|hk|cn|gov|edu|example|xyz|info)\b|[\w.+-]{1,64}@[\w-]{1,63}\.|\]\(|<\/?[a-z!]|[`{}]|[\p{Cc}\p{Cf}\p{Co}\p{Cs}]|\bS\d{1,3}\b|[[【]\s{0,3}S?\d{1,4}\s{0,3}[\]】]/u;

/** Speaks of itself or of the task. */
const SPEAKS_OF_ITSELF =
  /\b(?:as an? (?:ai\b|(?:large )?language model)|i am (?:an|a) |the sources? (?:say|state|provided|do)|the (?:provided|given) (?:sources?|context))\b|[作做][为為](?:一個|一个)?(?:ai|人工智能|大?型?(?:語言|语言)模型)|根據(?:所提供|提供)的?(?:資料|來源)|根据(?:所提供|提供)的?(?:资料|来源)/i;

/** What is wrong with the sentence itself; empty where nothing is. */
export function formFaults(text: string, language: Language): readonly StatementFault[] {
  const malformed =
    text.length > LONGEST_SENTENCE ||
    FOREIGN_MATTER.test(text) ||
    SPEAKS_OF_ITSELF.test(text) ||
    givesOrders(text) ||
    !statesFact(text);
  return [
    ...(malformed ? [{ kind: "form" as const, claimed: text }] : []),
    ...(detectLanguage(text, language) === language ? [] : [{ kind: "language" as const, claimed: text }]),
  ];
}

/** A sentence that tells a machine what to do; in a policy document it is none of the document's own. */
export function givesOrders(sentence: string): boolean {
  return routeQuestion(sentence) === "instruction";
}
