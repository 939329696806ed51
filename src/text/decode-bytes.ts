// Bytes of a text in an encoding that may be labelled wrongly come in, characters go out: what the bytes themselves show
// goes before what a label says.
import { readHkscs } from "./read-hkscs.ts";
import { simplifyCharacter } from "./script.ts";

/** A text with what a person should know of how it was read. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
  readonly remarks: readonly string[];
}

const MARKS = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
] as const;

/**
 * The most frequent characters of Chinese prose, as they are simplified, with those of figures and of official papers: about three in four
 * of any text, and one in fifteen of those that a wrong decoding makes.
 */
const FREQUENT = new Set(
  "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识带导争运六七八九百千零港府局署策技创划署香届议委员会案款元亿费罚款食湾岛街楼屋房医护疗幼老校课商贸融税财库库警消环卫绿染污废渔农车铁路桥港口航空机场居民市民申请审批牌照查询电话通知公告附件段项宗间所名额".split(
    "",
  ),
);

/** Share of frequent characters among Chinese ones below which a decoding is taken for a wrong one. */
const LEAST_FREQUENT = 0.3;

/** Signs of Windows' code page where Latin 1, as which the platform may read it, has controls: 0x80 to 0x9f, a blank where there is none. */
const SIGNS = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";
const WINDOWS_SIGNS: ReadonlyMap<string, string> = new Map(
  Array.from(SIGNS, (sign, at) => [String.fromCharCode(0x80 + at), sign] as const).filter(
    ([, sign]) => sign !== " ",
  ),
);

/** One character in so many may be an accent or sign in the languages of Western Europe. */
const MOST_FOREIGN = 8;

/** `label` is what the file says its encoding is, or null. Undefined where no encoding fits. */
export function decodeBytes(bytes: Uint8Array, label: string | null): DecodedText | undefined {
  const mark = MARKS.find(([, sign]) => sign.every((byte, at) => bytes[at] === byte));
  const tried = mark === undefined ? ["utf-8", ...candidates(label)] : [mark[0]];
  const found = tried.flatMap((encoding) => attempt(bytes, encoding));
  if (found.length === 0) found.push(...western(bytes));
  const [best] = [...found].sort((a, b) => b.fit - a.fit);
  if (best === undefined) return undefined;
  const differs = label !== null && best.encoding !== nameOf(label) && best.encoding !== "utf-8";
  const unlabelled = label === null && best.encoding !== "utf-8" && mark === undefined;
  const remarks = [
    ...(differs ? [`read as ${best.encoding}, though it says ${nameOf(label) ?? "something unknown"}`] : []),
    ...(unlabelled ? [`read as ${best.encoding}`] : []),
    ...remarkPrivate(best.text),
  ];
  return { text: best.text.replace(/^\uFEFF/u, ""), encoding: best.encoding, remarks };
}

function candidates(label: string | null): readonly string[] {
  const named = nameOf(label);
  return [...new Set([...(named === undefined ? [] : [named]), "big5", "gb18030"])].filter(
    (name) => name !== "utf-8",
  );
}

/** The encoding that a label names, as the platform calls it; undefined where it knows none of that name. */
function nameOf(label: string | null): string | undefined {
  if (label === null) return undefined;
  try {
    return new TextDecoder(label.trim().replace(/^big5-?hkscs$/iu, "big5")).encoding;
  } catch {
    return undefined;
  }
}

interface Attempt {
  readonly text: string;
  readonly encoding: string;
  readonly fit: number;
}

/** Valid UTF-8 is UTF-8: other encodings are not so by chance. */
function attempt(bytes: Uint8Array, encoding: string): readonly Attempt[] {
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return [];
  }
  if (text.slice(0, 4096).includes("\0")) return [];
  if (encoding === "utf-8" || encoding.startsWith("utf-16")) return [{ text, encoding, fit: 2 }];
  if (encoding === "big5") text = readHkscs(text);
  const fit = chineseFit(text);
  return fit < LEAST_FREQUENT ? [] : [{ text, encoding, fit }];
}

/**
 * Accents and signs among which plain letters stand are Western Europe's; where they stand together, it is another
 * writing of which nothing is known.
 */
function western(bytes: Uint8Array): readonly Attempt[] {
  const text = Array.from(
    new TextDecoder("latin1").decode(bytes),
    (one) => WINDOWS_SIGNS.get(one) ?? one,
  ).join("");
  const foreign = text.match(/[^\t\n\r\x20-\x7e]/gu) ?? [];
  const isSpread = foreign.length * MOST_FOREIGN < text.length && !/[^\t\n\r\x20-\x7e]{3}/u.test(text);
  return isSpread && !foreign.some((one) => /\p{Cc}/u.test(one))
    ? [{ text, encoding: "windows-1252", fit: 0 }]
    : [];
}

/** Characters that mean something to their writer's computer alone are cited as they are, and whoever indexes them is told. */
function remarkPrivate(text: string): readonly string[] {
  const count = text.match(/\p{Co}/gu)?.length ?? 0;
  return count === 0 ? [] : [`${count} characters are of private use: no other computer knows them`];
}

function chineseFit(text: string): number {
  const han = text.slice(0, 20_000).match(/\p{Script=Han}/gu) ?? [];
  if (han.length === 0) return 0;
  return han.filter((character) => FREQUENT.has(simplifyCharacter(character))).length / han.length;
}
