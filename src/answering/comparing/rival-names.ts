// Classes of names that rule each other out where one stands for another: places, groups of people that a scheme is for, fields of
// work, whose money it is, what drives; and contraries, departing and arriving. General lists in both languages, tested on folded text (lower case, Simplified); near synonyms are one member. Data only.

/** A class of names. */
export interface RivalClass {
  readonly members: readonly RegExp[];
  /** What counts as another of the class besides its members: wider words, which a claim may use of anybody. */
  readonly wider?: RegExp;
  /** Whether each sentence speaks of its own: a place in the next sentence is of another thing. */
  readonly isOfSentence: boolean;
}

const PLACES = `大埔 | tai po
元朗 | yuen long
将军澳 | tseung kwan o
沙田 | sha ?tin
屯门 | tuen mun
荃湾 | tsuen wan
葵涌 | 葵青 | kwai (?:chung|tsing)
观塘 | kwun tong
东涌 | tung chung
启德 | kai tak
新田 | san tin
沙岭 | sha ling | sandy ridge
流浮山 | lau fau shan
牛潭尾 | ngau tam mei
洪水桥 | hung shui kiu
古洞 | kwu tung
粉岭 | fanling
上水 | sheung shui
罗湖 | lo wu
莲塘 | 香园围 | liantang | heung yuen wai
大屿山 | lantau
西九龙 | west kowloon
湾仔 | wan chai
柴湾 | chai wan
北角 | north point
鲗鱼涌 | quarry bay
铜锣湾 | causeway bay
薄扶林 | pok fu lam
尖沙咀 | tsim sha tsui
红磡 | hung hom
深水埗 | sham shui po
黄大仙 | wong tai sin
九龙湾 | kowloon bay
西贡 | sai kung
马鞍山 | ma on shan
青衣 | tsing yi
中环 | central district
前海 | qianhai
广州 | guangzhou
珠海 | zhuhai
东莞 | dongguan
佛山 | foshan
惠州 | huizhou
江门 | jiangmen
肇庆 | zhaoqing
横琴 | hengqin
广东 | guangdong
湖南 | hunan
湖北 | hubei
福建 | fujian
广西 | guangxi
海南 | hainan
浙江 | zhejiang
江苏 | jiangsu
四川 | sichuan
山东 | shandong
北京 | beijing
上海 | shanghai
重庆 | chongqing
天津 | tianjin
瑞士 | 洛桑 | switzerland | lausanne
日内瓦 | geneva
日本 | 东京 | japan | tokyo
韩国 | 首尔 | korea | seoul
新加坡 | singapore
英国 | 伦敦 | united kingdom | london
美国 | 纽约 | united states | new york
德国 | germany
法国 | 巴黎 | france | paris`;

const GROUPS = `学生 | 学员 | students? | pupils?
教师 | 老师 | teachers?
长者 | 老人 | 老年 | 60岁 | elderly | older | seniors? | aged
中学 | 中小学 | secondary schools? | high schools?
小学 | 中小学 | primary schools?
幼稚园 | kindergartens?
中小企 | 中小型企业 | 中小微企 | smes? | small and medium
司机 | drivers?
病人 | 患者 | patients?
游客 | 旅客 | tourists? | visitors? | travellers?
青年 | 青少年 | youth | young people
妇女 | women
残疾 | disabled | disabilities
农民 | 渔民 | farmers? | fishermen
律师 | lawyers? | solicitors? | legal
医生 | 医护 | doctors? | nurses?
公务员 | civil servants?
董事 | directors
业主 | 东主 | homeowners? | owners
退休 | retirees?
记者 | journalists?
家长 | parents?
毕业生 | graduates?
学者 | scholars? | academics`;
const WIDER_GROUP =
  /大学|院校|研发机构|科研机构|企业|公司|初创|人士|市民|居民|雇员|人员|团队|\b(?:universit(?:y|ies)|institut(?:es|ions?)|enterprises?|companies|start-?ups?|people|persons?|residents?|employees|personnel|teams?)\b/u;

const FIELDS = `金融 | fintech | financial(?! years?\\b) | finance | banking
文化 | 创意 | 文创 | cultur\\w* | creative
旅游 | tourism | travel
物流 | 运输 | 供应链 | logistics | transport\\w* | supply chain
建造 | 建筑 | construction
零售 | 批发 | retail\\w*
餐饮 | 饮食 | catering | restaurants? | food
农业 | 渔业 | agricultur\\w* | fisher\\w*
医疗 | 健康 | 生命 | 生物 | 医药 | 药物 | health\\w* | medical | medicine | bio\\w* | life | pharmaceutical\\w*
人工智能 | ai | artificial intelligence
机械人 | 机器人 | robot\\w*
数据 | data
制造 | 工业 | manufactur\\w* | industr\\w*
材料 | materials?
能源 | 氢 | energy | hydrogen
核电 | 核能 | 核燃料 | nuclear
可持续 | 绿色 | 低碳 | sustainab\\w* | green
半导体 | 微电子 | 晶片 | 芯片 | semi-?conductors? | microelectronics? | chips?
航天 | 太空 | aerospace | space
航空 | 低空 | 飞行 | aviation | low-altitude | flying
海运 | 航运 | 海事 | shipping | maritime
量子 | quantum
保险 | insurance
电讯 | 通讯 | 卫星 | telecom\\w* | communications? | satellites?
教育 | 教学 | education\\w*
地产 | 房地产 | real estate | property development
珠宝 | 钟表 | jewell?ery | watch(?:es)?
纺织 | 成衣 | 时装 | textiles? | fashion | apparel
汽车 | 车辆 | automotive | cars? | vehicles?
电影 | 影视 | films? | cinema | television
书展 | 图书 | books? | publishing
授权展 | licensing
体育 | 电竞 | sports? | e-?sports | esports
博彩 | gambling | casinos?
国防 | 军事 | defence | military
法律 | 仲裁 | 调解 | legal | law | arbitration | mediation`;

const MONEY = `公帑 | 公共资金 | public (?:funds?|money|purse)
私人(?:资金|投资|资本) | private (?:funds?|capital|money|invest\\w*)`;

/** What drives, sails and flies. */
const VEHICLES = `的士 | taxis?
巴士 | (?<!light )(?:buses|bus)
私家车 | private cars?
(?<!轻型|客)货车 | 重型车 | trucks? | lorries | heavy vehicles?
轻型货车 | 客货车 | light goods vehicles? | vans?
小巴 | minibus(?:es)? | light bus(?:es)?
渡轮 | 船只 | 船舶 | ferries | ferry | vessels? | ships?
电单车 | motor ?cycles?
无人机 | drones? | unmanned aircraft
铁路 | 列车 | trains? | railways?`;

/** Words of which one rules out the other, where only that one is said. */
const CONTRARIES = [
  `起飞 | 离港 | 出境 | depart(?:s|ed|ing|ures?)
抵港 | 抵达 | 降落 | 入境(?!处|事务) | arriv(?:es?|ed|ing|als?)`,
  `湿实验室 | wet[- ]lab\\w*
干实验室 | dry[- ]lab\\w*`,
  `进口 | 入口 | imports? | imported
出口(?!信用) | exports?(?! credit) | exported`,
  `上游 | upstream
下游 | downstream`,
  `本科 | undergraduates?
研究生 | 硕士 | postgraduates? | master's`,
  `贷款 | loans?
资助 | 拨款 | 补助 | grants? | subsid\\w* | funding`,
];

/** Where something takes place, which other places of a text do not rule out. */
const SIDES = `在深圳 | in shenzhen
在香港 | 在港(?!深|澳|珠) | in hong kong`;

function membersOf(lines: string): readonly RegExp[] {
  return lines.split("\n").map((line) => {
    const words = line
      .split(" | ")
      .map((word) => (/\p{Script=Han}/u.test(word) ? word : `\\b(?:${word})\\b`));
    return new RegExp(words.join("|"), "u");
  });
}

/** The classes, by what they are of. */
export const RIVAL_CLASSES: readonly RivalClass[] = [
  { members: membersOf(PLACES), isOfSentence: true },
  { members: membersOf(SIDES), isOfSentence: true },
  { members: membersOf(GROUPS), wider: WIDER_GROUP, isOfSentence: false },
  { members: membersOf(FIELDS), isOfSentence: false },
  { members: membersOf(MONEY), isOfSentence: false },
  { members: membersOf(VEHICLES), isOfSentence: false },
  ...CONTRARIES.map((lines): RivalClass => ({ members: membersOf(lines), isOfSentence: false })),
];

/** Names with places and fields in them that are of none. */
export const NO_RIVAL =
  /粤港澳大湾区|粤港澳|大湾区|guangdong-hong kong-macao|香港科技大学|教育局|university of science and technology|《[^》]{1,40}》/gu;
