// A question comes in, the schemes, services and works of Hong Kong that it names go out, with all their names: what a passage says of another
// scheme does not answer. General knowledge of a resident, whatever the documents hold.
import { foldText } from "../../text/fold.ts";

/** One a line, as people write it in the three scripts; what is spoken of in these words for other things too is left out. */
const SCHEMES = `
科技券 | technology voucher | tvp
BUD專項基金 | BUD基金 | 發展品牌、升級轉型及拓展內銷市場 | bud fund | dedicated fund on branding
中小企融資擔保 | sme financing guarantee
中小企市場推廣 | sme export marketing
優才計劃 | 優秀人才入境 | 优才 | quality migrant | qmas
專才計劃 | 輸入內地人才 | 一般就業政策 | asmtp | general employment policy
IANG | 非本地畢業生留港 | immigration arrangements for non-local graduates
輸入中國籍香港永久性居民第二代 | 輸入中國籍第二代 | asshkpr | second generation of chinese
補充勞工 | enhanced supplementary labour
投資移民 | 資本投資者入境 | capital investment entrant | cies
職專畢業生留港 | 職專畢業生 | vpas
大灣區青年就業 | gba youth employment
展翅青見 | youth employment and training programme
持續進修基金 | continuing education fund
僱員再培訓 | 再培訓局 | employees retraining
強積金 | 強制性公積金 | 公積金 | mpf | mandatory provident fund
積金易 | empf
綜援 | 綜合社會保障援助 | cssa | comprehensive social security
生果金 | 高齡津貼 | 長者生活津貼 | 長生津 | old age allowance | old age living allowance
傷殘津貼 | disability allowance
在職家庭津貼 | 職津 | working family allowance
醫療券 | health care voucher | healthcare voucher
自願醫保 | voluntary health insurance | vhis
樂悠咭 | 長者卡 | 二元乘車 | 兩元乘車 | $2 fare | two-dollar fare | joyyou card
交通津貼 | 公共交通費用補貼 | 交通費用補貼 | public transport fare subsidy
消費券 | consumption voucher
簡約公屋 | light public housing
過渡性房屋 | transitional housing
居屋 | 居者有其屋 | 綠置居 | home ownership scheme | green form subsidised
首次置業 | 首置 | starter homes
白居二 | white form secondary
劏房 | 簡樸房 | subdivided (flat|unit)s? | basic housing unit
公屋輪候 | 輪候公屋 | public housing application
交回公屋 | 公屋富戶 | well-off tenants
學券 | 幼稚園教育計劃 | kindergarten education scheme
自行分配學位 | 小一入學 | 小一派位 | 中一派位 | 升中派位 | primary one admission
文憑試 | dse
大學聯招 | jupas
學生資助 | 學資處 | student finance
產假 | 侍產假 | maternity leave
最低工資 | minimum wage
typhoon | 颱風 | 八號風球
一戶通 | macao one account
粵省事 | 粵康碼
港車北上 | 粵車南下 | northbound travel for hong kong vehicles | southbound travel
北環線 | northern link
港深西部鐵路 | hong kong-shenzhen western rail
南港島線 | south island line
東涌綫延線 | 東涌線延線 | tung chung line extension
中鐵綫 | 中九龍幹線 | central kowloon
沙田至中環 | 沙中線 | shatin to central
三跑 | 第三條跑道 | 三跑道 | three-runway | third runway
明日大嶼 | 交椅洲 | lantau tomorrow | kau yi chau
啟德體育園 | kai tak sports park
啟德郵輪 | kai tak cruise
西九文化區 | west kowloon cultural
故宮文化博物館 | palace museum
迪士尼 | disneyland
海洋公園 | ocean park
馬會 | 賽馬會 | jockey club
垃圾徵費 | waste charging
電動私家車 | 一換一 | private (electric )?cars? | electric private cars? | one-for-one replacement
網約車 | uber | ride-hailing
易通行 | hketoll
電子健康紀錄 | 醫健通 | ehealth
基層醫療 | 慢性疾病共同治理 | chronic disease co-care | district health centre
公立醫院收費 | 急症室收費 | accident and emergency (charge|fee)s?
大腸癌篩查 | colorectal cancer screening
器官捐贈 | organ donation
骨髓 | bone marrow
銀色債券 | silver bonds?
零售債券 | ibonds?
數碼港幣 | e-hkd
滬深港通 | 互聯互通 | stock connect
債券通 | bond connect
理財通 | wealth management connect
互換通 | swap connect
印花稅 | stamp duty
利得稅兩級制 | two-tiered profits
薪俸稅 | salaries tax
差餉 | rates concession | rating and valuation
國安法 | 二十三條 | 基本法第23條 | national security law | article 23
區議會 | district councils?
關愛隊 | care teams?
地區青年 | 青年宿舍 | youth hostels?
回鄉證 | home return permit
`;

/** A scheme, service or work by its names. */
export interface KnownScheme {
  /** Finds any of its names in a folded text. */
  readonly pattern: RegExp;
}

const schemes: readonly KnownScheme[] = SCHEMES.trim()
  .split("\n")
  .map((line) => {
    const names = line
      .split(" | ")
      .map((name) => name.trim())
      .filter((name) => name !== "")
      .map(foldText);
    const alternatives = names.map((name) =>
      /^[a-z$]/.test(name) ? `(?<![a-z])${name.replace("$", "\\$")}(?![a-z])` : name,
    );
    return { pattern: new RegExp(alternatives.join("|"), "u") };
  });

/** Schemes that a question names. */
export function schemesNamed(text: string): readonly KnownScheme[] {
  const folded = foldText(text);
  return schemes.filter(({ pattern }) => pattern.test(folded));
}
