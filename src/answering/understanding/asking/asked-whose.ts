// What asks whose business a thing is, in both languages: the bureau, department or office that answers for it.

/** "Which bureau …", "which part of the government …", "whose portfolio …", "who in government …", "the bureau(x) responsible". */
const IN_ENGLISH = [
  /\b(which|what|whose|responsible|lead)\b.{0,30}\b(bureaux?|bureaus?|departments?|offices?|authorit(y|ies)|polic(y|ies) bureau)\b/,
  /\b(which|what) (part|arm|branch|wing|side|corner)s? of (the )?(government|administration)\b/,
  /\b(bureau|department)(s|\(?x\)?|\(s\))? (is |are |was |were )?(in charge|responsible|leading|looking|concerned|involved)\b/,
  /\bbureaux?\b[^?]{0,120}\. ?which (one|two|three)s?\b/,
  /\bwho(se job|(['’]s| is) (in charge|responsible)| looks after| takes care of| runs| handles| oversees| answers for| in (the )?government)\b/,
  /\bwhose (portfolio|remit|brief|responsibility|call)\b|\bunder (whom|whose)\b/,
];

/** 哪個局, 邊幾個部門, 由誰負責, 歸誰管; two offices that are merged into one are no bureaux in charge. On folded text. */
const IN_CHINESE = [
  /(边个|哪个|哪些|哪一个|边间|乜嘢|什么|由谁|由边个|邊個).{0,6}(局|部门|政策局|机构|办公室|单位)/,
  /[边哪][一二两三四几些啲][个间]?(政策局|政府部门|部门|局)(?!.{0,16}(并|拼|夹埋|合成|组成|前身))/,
  /(边个|谁|哪个|由谁).{0,4}(负责|跟进|主理|管理|话事|牵头|主管)|(负责|牵头|主管|跟进).{0,12}(局|部门)/,
  /归(边|哪)个|归谁|(同|是)一个(局|部门)|(边个|哪个) ?bureau|(政策局|部门)(分别)?为何/,
];

/** On the folded text of a question. */
export const ASKS_WHOSE = new RegExp([...IN_ENGLISH, ...IN_CHINESE].map(({ source }) => source).join("|"));
