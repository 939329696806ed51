// A part's words in, the same once for each programme that they ask of in one breath out: 「甲計劃」及「乙計劃」的撥款, 「各計劃的開支」
// of a question that is regarding several. What is told of one is no answer of the other.
import { programmesQuotedIn } from "../../text/named-things.ts";
import { type Ask, splitAsks } from "./split-asks.ts";

/** Most programmes that a part asks of. */
const MOST = 4;

/** Names in quotation marks side by side, in one script's marks or the other's. */
const SIDE_BY_SIDE =
  /[「“『《][^「」“”『』《》\n]{3,30}[」”』》](?:\s*(?:、|以及|及|和|與|与|and|,|，)\s*(?:the )?[「“『《][^「」“”『』《》\n]{3,30}[」”』》])+/gu;
/** What stands for all the programmes that the question is regarding. */
const EACH_OF_THEM =
  /(?:上述|該|该|有關|有关)?(?:各|兩|两|三|四)(?:項|项|個|个)?(?:計劃|计划|基金)|\b(?:each of |all )?the (?:said |above |following )?(?:two |three |four )?(?:schemes|programmes|funds)\b|\beach (?:scheme|programme|fund)\b/iu;

/** What a part asks, of each programme that it asks of; `topic` is what the question is regarding. */
export function asksOfEach(text: string, topic: string | undefined): readonly Ask[] {
  const texts = eachProgramme(text, topic);
  if (texts.length === 1) return splitAsks(text);
  return texts.flatMap((own) => {
    const [name = ""] = quotedAlone(own);
    return splitAsks(own).map((ask) =>
      quotedAlone(ask.text).length > 0 ? ask : { ...ask, text: `${name}的${ask.text}` },
    );
  });
}

/** Once for each programme; the text alone where it asks of one, or of none. */
function eachProgramme(text: string, topic: string | undefined): readonly string[] {
  for (const [together] of text.matchAll(SIDE_BY_SIDE)) {
    const names = quotedAlone(together);
    // A comparison of the two is one question.
    if (names.length > 1 && !COMPARES.test(text)) return names.map((name) => text.replace(together, name));
  }
  const names = topic === undefined ? [] : quotedAlone(topic);
  return names.length > 1 && EACH_OF_THEM.test(text)
    ? names.map((name) => text.replace(EACH_OF_THEM, name))
    : [text];
}

const COMPARES = /比較|比较|分別在於|分别在于|關係|关系|合併|合并|\b(?:compare|difference|between|merge)/iu;

const QUOTED = /[「“『《][^「」“”『』《》\n]{3,30}[」”』》]/gu;

/** The programmes that a text has in quotation marks, each in its own. */
function quotedAlone(text: string): readonly string[] {
  const quoted = (text.match(QUOTED) ?? []).filter((name) => programmesQuotedIn(name).length > 0);
  return [...new Set(quoted)].slice(0, MOST);
}
