// A folded question in, the other words for what it names out: documents and askers use different names, abbreviations and
// languages for the same thing. General vocabulary of innovation and technology policy; bodies are in their register.
import { foldText } from "./fold.ts";

/** One group a line, as people write the words; every member stands for every other. */
const VOCABULARY = `
人工智能 | AI | artificial intelligence | 人工智慧
生成式人工智能 | generative AI | generative artificial intelligence | GenAI | AIGC
大模型 | 大型語言模型 | large language model | LLM
機械人 | 機器人 | robot | robotics
數據科學 | data science
大數據 | big data
雲端運算 | 雲計算 | cloud computing
物聯網 | Internet of Things | IoT
區塊鏈 | blockchain
網絡安全 | 網絡保安 | 資訊保安 | cyber security | cybersecurity | information security
量子科技 | 量子技術 | quantum technology
半導體 | semiconductor | semi-conductor
微電子 | microelectronics
晶片 | 芯片 | 集成電路 | chip | integrated circuit
超級計算 | 超算 | supercomputing | supercomputer
超算中心 | 人工智能超算中心 | supercomputing centre | AI supercomputing centre | AISC
算力 | computing power
數據中心 | data centre | data center
創新科技 | 創科 | I&T | innovation and technology
國際創新科技中心 | 國際創科中心 | international I&T centre | international innovation and technology centre
新質生產力 | new quality productive forces
新型工業化 | new industrialisation
再工業化 | re-industrialisation
先進製造 | advanced manufacturing
新型工業加速計劃 | New Industrialisation Acceleration Scheme | NIAS
再工業化資助計劃 | 新型工業化資助計劃 | New Industrialisation Funding Scheme | NIFS
產學研1+計劃 | 產學研1+ | RAISe+ | RAISe+ Scheme | Research, Academic and Industry Sectors One-plus Scheme
創新及科技基金 | 創科基金 | Innovation and Technology Fund | ITF
創科創投基金 | Innovation and Technology Venture Fund | ITVF
創科產業引導基金 | I&T Industry-Oriented Fund | ITIF
創科加速器先導計劃 | Pilot I&T Accelerator Scheme
人工智能資助計劃 | AI Subsidy Scheme
科技券計劃 | 科技券 | Technology Voucher Programme | technology voucher | TVP
研究人才庫 | Research Talent Hub
研究配對補助金計劃 | Research Matching Grant Scheme
初創企業 | 初創公司 | 初創 | start-up | startup
加速器 | accelerator
孵化 | 培育計劃 | incubation | incubation programme
獨角獸 | unicorn
研究及發展 | 研發 | R&D | research and development
研發中心 | R&D centre | research and development centre
實驗室 | 實驗所 | laboratory | lab
科研成果轉化 | 成果轉化 | commercialisation of R&D outcomes | transformation of R&D outcomes
技術轉移 | 科技轉移 | technology transfer
知識產權 | 智慧財產權 | IP | intellectual property | IP rights
版權 | copyright
專利 | patent
原授專利 | original grant patent | OGP
商標 | trade mark | trademark
生命健康科技 | 生命健康 | life and health technology | life sciences | life and health
生物科技 | biotechnology | biotech
臨床試驗 | clinical trial
中醫藥 | 中藥 | Chinese medicine
第一層審批 | primary evaluation
新能源 | new energy
可再生能源 | renewable energy
氫能 | 氫氣 | hydrogen | hydrogen energy
可持續航空燃料 | sustainable aviation fuel | SAF
電動車 | 電動車輛 | electric vehicle | EV
自動駕駛 | 自動車 | autonomous vehicle | autonomous driving
低空經濟 | low-altitude economy
無人機 | 小型無人機 | drone | unmanned aircraft | unmanned aerial vehicle | UAV
監管沙盒 | regulatory sandbox | sandbox
低軌衛星 | 低地球軌道衛星 | low earth orbit satellite | LEO satellite
航天科技 | 航天 | aerospace | aerospace technology
第五代流動通訊 | 5G | fifth generation mobile
頻譜 | spectrum
大灣區 | 粵港澳大灣區 | GBA | Greater Bay Area | Guangdong-Hong Kong-Macao Greater Bay Area
北部都會區 | 北都 | Northern Metropolis
河套 | 河套深港科技創新合作區 | Hetao | Loop | Lok Ma Chau Loop
河套香港園區 | 香港園區 | Hong Kong Park of the Hetao | Hong Kong Park
港深創新及科技園 | 港深創科園 | HSITP | Hong Kong-Shenzhen Innovation and Technology Park | Hong Kong-Shenzhen I&T Park
新田科技城 | San Tin Technopole
科學園 | 香港科學園 | Science Park | Hong Kong Science Park
科技園公司 | 香港科技園公司 | HKSTP | HKSTPC | Hong Kong Science and Technology Parks Corporation
數碼港 | Cyberport
創新園 | 工業邨 | InnoPark | industrial estate
生產力局 | 香港生產力促進局 | HKPC | Hong Kong Productivity Council
應科院 | 香港應用科技研究院 | ASTRI
微電子研發院 | 香港微電子研發院 | Microelectronics Research and Development Institute | MRDI
InnoHK | InnoHK創新香港研發平台 | InnoHK research cluster | InnoHK platform
高才通 | 高端人才通行證計劃 | Top Talent Pass Scheme | TTPS
優才計劃 | 優秀人才入境計劃 | Quality Migrant Admission Scheme | QMAS
科技人才入境計劃 | Technology Talent Admission Scheme | TechTAS
人才 | talent
穩定幣 | stablecoin
虛擬資產 | virtual asset
金融科技 | fintech | financial technology
數字人民幣 | 數碼人民幣 | e-CNY | digital renminbi
央行數碼貨幣 | central bank digital currency | CBDC
電子商務 | 電商 | e-commerce | electronic commerce
跨境電商 | cross-border e-commerce
家族辦公室 | 家辦 | family office
耐心資本 | patient capital
數字經濟 | 數碼經濟 | digital economy
數字政府 | 數碼政府 | digital government | e-government
數字化轉型 | 數碼轉型 | 數碼化轉型 | digital transformation
智慧城市 | smart city
智方便 | iAM Smart
開放數據 | open data
數據跨境流動 | 跨境數據流動 | cross-boundary data flow | cross-border data flow
中小企業 | 中小企 | 中小型企業 | SME | small and medium enterprise | small and medium-sized enterprise
無障礙網頁 | 網頁無障礙 | web accessibility
施政報告 | Policy Address
立法會 | Legislative Council | LegCo
十四五規劃 | 十四五 | 14th Five-Year Plan
十五五規劃 | 十五五 | 15th Five-Year Plan
五年規劃 | Five-Year Plan
二十屆三中全會 | Third Plenary Session of the 20th Central Committee | third plenum
一帶一路 | Belt and Road
香港 | Hong Kong
內地 | 中國內地 | Mainland | Chinese Mainland
深圳 | Shenzhen
環境、社會和管治 | ESG | environmental, social and governance
`;

/** Groups of folded words and names that stand for each other, in both languages. No member is in two groups. */
export const aliasGroups: readonly (readonly string[])[] = VOCABULARY.trim()
  .split("\n")
  .map((line) => line.split(" | ").map(foldText));

/** A known word in a text, with what else it is called. */
export interface AliasMatch {
  /** The member as its group writes it, folded. */
  readonly found: string;
  /** The other members of the group, folded. */
  readonly others: readonly string[];
}

const groupByMember = new Map(
  aliasGroups.flatMap((group) => group.map((member) => [member, group] as const)),
);
const memberByKey = new Map([...groupByMember.keys()].map((member) => [keyOf(member), member]));
const MEMBER = new RegExp(
  [...groupByMember.keys()]
    .sort((a, b) => b.length - a.length)
    .map(patternOf)
    .join("|"),
  "gu",
);

/** The known words of a folded text in reading order, the longest at each place, each once. */
export function aliasesIn(folded: string): readonly AliasMatch[] {
  const found = new Set<string>();
  for (const [match] of folded.matchAll(MEMBER)) {
    const key = keyOf(match);
    const member = memberByKey.get(key) ?? memberByKey.get(key.replace(/s$/, ""));
    if (member !== undefined) found.add(member);
  }
  return [...found].map((member) => ({
    found: member,
    others: (groupByMember.get(member) ?? []).filter((other) => other !== member),
  }));
}

/** English members are whole words, in the plural too, with a hyphen or a space between them. */
function patternOf(member: string): string {
  const literal = member.replace(/[+.()]/g, String.raw`\$&`).replace(/[ -]/g, "[ -]");
  return /^[\x20-\x7e]+$/.test(member) ? `(?<![a-z0-9])${literal}s?(?![a-z0-9])` : literal;
}

function keyOf(member: string): string {
  return member.replaceAll("-", " ");
}
