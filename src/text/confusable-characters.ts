// Two Chinese characters come in; whether people type one for the other goes out: same sound in Cantonese or Mandarin, or
// nearly the same shape. Only what occurs in names of bodies, places and schemes; compared in their Simplified forms.

/** One group a word: characters that are mistaken for each other. */
const GROUPS = `科课棵颗 创仓疮闯 局居菊 育肓 保宝堡 安按案 环还寰圜 境镜竟径 生升声 态能 医依衣 务物雾 卫胃位 政正证征 制制 发法髪 展辗 房防访
屋握 运韵 输愉偷 商伤 经径 济挤剂 库裤 财才材 民明 青清情 劳老 福幅副 数术树 码马玛 港巷讲 都督 会汇惠 区曲 部布步 通同 智志知
人仁 工公功 业叶 知之 识织 产铲 权拳 署处暑 地他 金今 融溶 管官馆 理里 新身心 田由甲申 技枝 城成诚 北比 河何 套讨 湾弯
研妍 究宄 院园圆 高搞 才财 引印 进近 优忧 秀锈 电店 车居 低底 空控 经轻 规规 划画化 资姿 讯迅 信讯 券卷 计讦 助组 基其 办辦 公工 室至`;

const groupsOf = new Map<string, Set<number>>();
for (const [number, group] of GROUPS.split(/\s+/u).entries()) {
  for (const character of group) {
    const known = groupsOf.get(character);
    if (known === undefined) groupsOf.set(character, new Set([number]));
    else known.add(number);
  }
}

/** Whether one of two different Simplified characters is commonly typed for the other. */
export function areConfusable(a: string, b: string): boolean {
  const groups = groupsOf.get(b);
  return groups !== undefined && [...(groupsOf.get(a) ?? [])].some((group) => groups.has(group));
}
