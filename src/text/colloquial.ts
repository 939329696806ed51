// A question as people in Hong Kong type it in, written Chinese out: documents say 如何 and 沒有 where askers say 點樣 and 冇.
// A rewriting adds a way to find; the original question stays what is shown and quoted.
import { scriptBalance, simplifyScript } from "./script.ts";

/** A spoken form (in Simplified characters), what is written for it (in Traditional), and where it is another word. */
interface Rule {
  readonly spoken: string;
  readonly written: string;
  /** Pattern of what must stand before, or must not: `(?<!…)`. */
  readonly before?: string;
  readonly after?: string;
  /** The character that must stand in the text itself, where Simplified spelling merges two words. */
  readonly spelt?: string;
}

/** Spoken forms that are no other word anywhere: "spoken=written"; 𠮶 is the Simplified spelling of 嗰. */
const PLAIN_WORDS = `点样=如何 点解=為何 点知=怎知 点先=如何才 点至=如何才 乜嘢=什麼 乜野=什麼 咩嘢=什麼 乜=什麼 咩=什麼 为乜=為何 为咩=為何
  边个=哪個 边啲=哪些 边度=哪裏 边处=哪裏 喺边度=在哪裏 喺边=在哪裏 去边度=去哪裏 去边=去哪裏 几时=何時 几多=多少 几钱=多少錢 几耐=多久
  有冇=有沒有 冇=沒有 系咪=是否 系唔系=是否 可唔可以=可否 会唔会=會否 得唔得=可否 包唔包括=是否包括 包唔包=是否包括 使唔使=是否需要 需唔需要=是否需要
  要唔要=是否要 唔使=不用 唔系=不是 唔好=不要 唔=不 定系=還是 喺度=在這裏 喺=在 嘅=的 嗰啲=那些 嗰个=那個 嗰度=那裏 嗰=那
  𠮶啲=那些 𠮶个=那個 𠮶度=那裏 𠮶=那
  呢啲=這些 呢度=這裏 呢个=這個 有啲=有些 啲=些 佢哋=他們 我哋=我們 你哋=你們 人哋=別人 佢=他 畀=給 俾=給 攞到=取得 攞=取得
  搵到=找到 搵=尋找 睇下=看看 睇吓=看看 睇=看 咗=了 嚟紧=即將 嚟=來 仲有=還有 仲未=還未 而家=現在 依家=現在 听日=明天
  寻日=昨天 琴日=昨天 旧年=去年 咁样=這樣 咁多=這麼多 咁=這麼 噉=那麼 嘢=東西 同埋=和 帮手=協助 帮到=協助 啱啱=剛剛`;

/** Spoken forms that are also part of written words, with their guards (in Simplified characters). */
const GUARDED_WORDS: readonly Rule[] = [
  {
    spoken: "点",
    written: "如何",
    before: "(?<![重地一观优弱缺特焦起终景站试亮热要卖盲难据零几两三四五六多个有早快慢晚这那])",
    after:
      "(?=帮|攞|做|申请|计|去|搵|睇|处理|支援|支持|用|联络|可以|会|应对|推动|发展|协助|参加|呀|[?？!！。]|$)",
  },
  {
    spoken: "边",
    written: "哪",
    before: "(?<![周身一两旁外海岸路右左东西南北那这里上下半沿])",
    after: "(?=[间份项类种条部所家区年月日])",
  },
  { spoken: "呢", written: "這", after: "(?=[项份间次种类方两三笔条位年])" },
  { spoken: "系", written: "是", before: "(?<![关联干体])", after: "(?![数列统])", spelt: "係" },
  { spoken: "仲", written: "還", before: "(?<![伯杜])", after: "(?![裁介夏春秋冬量])" },
  { spoken: "讲", written: "提及", before: "(?<![演听主宣开试宣])", after: "(?![座解义述话究师课稿授者])" },
  // Alone, 開 would be found in 展開 and 開始 too.
  { spoken: "几时开", written: "何時啟用", after: "(?=[?？!！。\\s]|$)" },
  { spoken: "帮", written: "協助", before: "(?<!四人)", after: "(?![助扶会派])" },
];

/** 做緊 is "doing"; 緊 begins other words too. */
const PROGRESSIVE = /(做|搞|推|建|起|整|研究|进行|处理|考虑|咨询|筹备|协助|帮)紧(?![急密贴张接扣缩迫])/gu;
const PARTICLES = "㗎喎啦啰嘛呀噃啩吖喇呢";
/** Particles that end a clause and say only how it is meant; 架 counts only after another particle or verb ending. */
const FINAL_PARTICLES = new RegExp(
  `(?<![${PARTICLES}])(?:[${PARTICLES}]|(?<=[嘅咗系到得有做咁])架)+(?=[\\s?？!！。，,…]|$)`,
  "gu",
);

const rules: readonly Rule[] = [
  ...GUARDED_WORDS,
  ...PLAIN_WORDS.split(/\s+/).map((pair) => {
    const [spoken = "", written = ""] = pair.split("=");
    return { spoken: simplifyScript(spoken), written };
  }),
].sort((a, b) => b.spoken.length - a.spoken.length);
const byName = new Map(rules.map((rule) => [rule.spoken, rule]));
const SPOKEN_WORD = new RegExp(
  rules.map(({ spoken, before = "", after = "" }) => `${before}${spoken}${after}`).join("|"),
  "gu",
);

/** Writes Cantonese as written Chinese in the script of the text, longest word first; other text comes back unchanged. */
export function rewriteColloquial(text: string): string {
  const inScript = scriptBalance(text) < 0 ? simplifyScript : (written: string): string => written;
  const stated = rewrite(text, FINAL_PARTICLES, () => "");
  const current = rewrite(stated, PROGRESSIVE, (source) => inScript("正在") + source.slice(0, -1));
  return rewrite(current, SPOKEN_WORD, (source, spoken) => {
    const rule = byName.get(spoken);
    const another = rule === undefined || (rule.spelt !== undefined && rule.spelt !== source);
    return another ? source : inScript(rule.written);
  });
}

/** Replaces what the pattern finds in the Simplified spelling; the rest stays as it is spelt. */
function rewrite(text: string, pattern: RegExp, write: (source: string, spoken: string) => string): string {
  const parts: string[] = [];
  let done = 0;
  for (const { 0: spoken, index } of simplifyScript(text).matchAll(pattern)) {
    const end = index + spoken.length;
    parts.push(text.slice(done, index), write(text.slice(index, end), spoken));
    done = end;
  }
  return parts.join("") + text.slice(done);
}
