// What people call one another, their work and money in everyday talk, beside the words of policy papers. Data only.

/** One group a line: words of papers and of talk for one idea, in both languages. */
export const PEOPLE_AND_MONEY = `
elderly | elderly persons | senior citizens | seniors | older people | older persons | older folk | old people | old folks | pensioners | grandparents | granny | grandma | grandpa | grandmother | grandfather | 長者 | 老年人 | 老人家 | 老人 | 長輩 | 阿公 | 阿婆 | 爺爺 | 嫲嫲 | 奶奶 | 阿爺 | 老友記
youth | young people | young persons | youngsters | teenagers | teens | 青年 | 年輕人 | 青少年 | 後生 | 後生仔
students | pupils | schoolchildren | kids | children | 學生 | 小朋友 | 孩子 | 小孩 | 細路 | 學童
primary school | elementary school | 小學 | 小學生
secondary school | high school | middle school | 中學 | 中學生
teachers | instructors | 教師 | 老師 | 教員
talent | talents | skilled people | skilled workers | gifted people | high-flyers | brains | brightest minds | 人才 | 專才 | 叻人 | 高手 | 高端人才
researchers | scientists | academics | scholars | scientific research personnel | 科研人員 | 研究人員 | 科學家 | 學者 | 研究員 | 科研人才
experts | specialists | consultants | 專家 | 顧問
professionals | practitioners | qualified people | 專業人士 | 專業人才 | 從業員
technical personnel | technicians | engineers | tech staff | tech workers | 技術人員 | 工程師 | 技術人才 | 科技人才
employees | staff | workers | workforce | personnel | manpower | labour | hands | 僱員 | 員工 | 人手 | 職員 | 打工仔 | 勞動力 | 人力 | 從業員
jobs | posts | positions | employment | work opportunities | openings | 職位 | 就業機會 | 工作機會 | 崗位 | 就業 | 工作崗位 | 職缺
recruit | hire | employ | take on | 聘用 | 招聘 | 僱用 | 請人 | 招募
interns | internship | work placement | work experience | trainee | 實習 | 實習生 | 實習學生
graduates | graduate | degree holders | 畢業生
non-local | outsiders | foreigners | from overseas | from abroad | from elsewhere | expatriates | 非本地 | 外地 | 海外 | 外來 | 外國人 | 外籍 | 境外
overseas | abroad | foreign | other countries | 海外 | 外國 | 國外 | 外地 | 境外
residents | citizens | members of the public | the public | locals | people of hong kong | hong kongers | ordinary people | 市民 | 公眾 | 居民 | 港人 | 香港人 | 老百姓 | 大眾 | 街坊
visitors | tourists | travellers | holidaymakers | sightseers | 旅客 | 遊客 | 訪客 | 旅行者
participants | attendees | attendance | turnout | people who came | 參加者 | 參與者 | 與會者 | 參加人數 | 入場人次 | 出席者
entrepreneurs | founders | business people | bosses | 企業家 | 創業者 | 創辦人 | 老闆 | 創業人士
enterprises | companies | businesses | firms | corporations | outfits | 企業 | 公司 | 商號 | 商家 | 廠商
small and medium enterprises | smes | small businesses | small firms | small companies | small shops | corner shops | family businesses | mom and pop | 中小企 | 中小企業 | 小企業 | 小公司 | 細公司 | 小店 | 細舖 | 小舖 | 小商戶 | 小老闆
strategic enterprises | big names | heavyweight companies | leading companies | big companies | industry giants | 重點企業 | 龍頭企業 | 大公司 | 大企業 | 領軍企業 | 巨企
start-ups | start-up | new ventures | young companies | fledgling companies | newly founded companies | up-and-coming companies | 初創企業 | 初創 | 新創公司 | 新創企業 | 初創公司 | 新公司 | 創業公司
manufacturers | factory owners | makers | producers | manufacturing | 生產商 | 製造商 | 廠商 | 廠家 | 工廠 | 製造業 | 工廠老闆
factories | plants | production facilities | manufacturing facilities | 工廠 | 廠房 | 生產設施 | 廠
traditional industries | old-style industries | old industries | old-fashioned factories | sunset industries | 傳統產業 | 傳統行業 | 傳統工業 | 老行業
industry | sector | trade | line of business | business field | the trade | players | 業界 | 行業 | 產業 | 界別 | 行內 | 同業
stakeholders | interested parties | those affected | those concerned | 持份者 | 相關人士 | 各界 | 利益相關者
retail | shops | stores | shopkeepers | merchants | 零售 | 商店 | 商戶 | 店舖 | 舖頭 | 門店 | 零售業
catering | restaurants | eateries | cafes | food and beverage | dining | 餐飲 | 餐廳 | 食肆 | 茶餐廳 | 飲食業 | 飯店 | 餐飲業
personal services | beauty salons | beauty parlours | hairdressers | barbers | spas | 個人服務 | 美容院 | 美容 | 理髮 | 髮型屋
tourism | travel trade | travel agents | hospitality | 旅遊 | 旅遊業 | 旅行社
consumers | customers | shoppers | buyers | users | clients | 消費者 | 顧客 | 客戶 | 用戶 | 客人
users | user | people using it | account holders | 用戶 | 使用者 | 登記用戶
landlords | owners | property owners | 業主 | 地主
tenants | occupants | renters | lessees | 租戶 | 租客 | 承租人
lawyers | solicitors | barristers | legal profession | legal sector | legal professionals | 律師 | 法律界 | 法律專業人士 | 法律業界 | 大律師 | 事務律師
doctors | physicians | medics | 醫生 | 大夫
patients | sick people | the sick | 病人 | 病患 | 患者
healthcare | medical | health care | health services | 醫療 | 醫護 | 保健 | 衞生
drivers | motorists | cabbies | 司機 | 駕駛者
farmers | growers | fishermen | 農民 | 漁民 | 農夫 | 漁農
persons with disabilities | disabled people | handicapped | blind people | wheelchair users | accessibility | barrier-free | 殘疾人士 | 傷健人士 | 無障礙 | 殘障
underprivileged | the poor | grassroots | low-income families | needy | poverty | 基層 | 弱勢 | 貧窮 | 清貧 | 窮人 | 低收入
ethnic minorities | minority groups | 少數族裔
women | ladies | girls | female | 婦女 | 女性 | 女士
civil servants | government staff | officials | bureaucrats | public servants | 公務員 | 官員 | 政府人員 | 政府職員
minister | secretary | bureau chief | secretary of department | 局長 | 司長 | 部長
financial secretary | finance chief | finance minister | budget chief | 財政司司長 | 財爺
chief executive | city leader | leader of hong kong | 行政長官 | 特首
chairman | chairperson | chair | chaired | president | head of the body | 主席 | 主持 | 擔任主席
lead | led | headed | heads | run by | leadership | in command | at the helm | steers | 領導 | 帶領 | 牽頭 | 負責人 | 主理 | 掌管 | 話事 | 打骰
director | commissioner | head of department | boss of the department | 署長 | 專員 | 總監 | 處長
legislators | lawmakers | legislative council | legco | councillors | members | parliament | 立法會 | 立法會議員 | 議員
board | council | committee | panel | body | advisory body | 委員會 | 局 | 議會 | 諮詢組織
task force | working group | taskforce | working party | steering committee | team set up | 專責小組 | 專班 | 工作組 | 工作小組 | 小組 | 督導委員會
consultation group | advisory group | advisory body | advisers | advising body | 諮詢小組 | 諮詢組 | 顧問組
alliance | association | league | coalition | club | federation | 聯盟 | 協會 | 商會 | 聯會
funding | fund | funds | money | public money | pot | pot of money | kitty | purse | cash | 資金 | 經費 | 基金 | 錢 | 款項 | 撥款 | 資助 | 銀碼
subsidy | subsidies | subsidise | grant | grants | handout | financial support | financial help | aid | funding support | sponsorship | 資助 | 補貼 | 津貼 | 補助金 | 補助 | 撥款 | 財政支援 | 俾錢 | 畀錢 | 資助額
allocate | allocated | earmark | earmarked | set aside | put aside | reserved | ring-fenced | inject | injected | pump in | poured into | 撥款 | 預留 | 撥出 | 注資 | 撥備 | 調撥 | 劃撥
approved | granted | given the go-ahead | awarded | handed out | given out | 批出 | 批核 | 獲批 | 審批 | 批准 | 發放
expenditure | spending | spend | spent | outlay | outgoings | cost | bill | price tag | 開支 | 支出 | 花費 | 花了 | 使費 | 成本 | 費用 | 使咗 | 洗咗 | 耗資 | 經費
gross domestic product | gdp | size of the economy | economic output | whole economy | the economy | national income | 本地生產總值 | 生產總值 | 經濟總量 | 國內生產總值 | 整體經濟 | 經濟規模
economy | economic | 經濟
economies | countries | jurisdictions | nations | 經濟體 | 國家 | 地區 | 司法管轄區
ceiling | cap | upper limit | maximum | the most | limit | at most | no more than | 上限 | 最高 | 最多 | 封頂 | 不超過 | 不多於
minimum | at least | the least | floor | no fewer than | no less than | 最少 | 至少 | 下限 | 不少於 | 起碼 | 最低
matching | match | matched | top up | tops up | half and half | half-and-half | dollar for dollar | one-to-one | share the cost | co-fund | 配對 | 對等 | 一對一 | 一比一 | 夾錢 | 各出一半 | 匹配
tax deduction | tax break | tax relief | tax concession | tax cut | tax incentives | write off against tax | 稅務扣減 | 扣稅 | 稅務優惠 | 減稅 | 免稅 | 稅項扣除 | 慳稅 | 退稅
profits tax | company tax | corporate tax | business tax | 利得稅 | 公司稅 | 企業稅
loan | lending | borrow | credit | lend | 貸款 | 借貸 | 借錢 | 融資 | 信貸
financing | raise money | raise capital | fundraising | capital raising | 融資 | 集資 | 籌資 | 籌錢
insurance | insurer | insure | cover against losses | 保險 | 承保 | 投保 | 保障
investment | invest | investors | investing | capital | put money into | backers | stake | 投資 | 入股 | 注資 | 投資者 | 資本 | 資金
government-owned | state-owned | publicly owned | public-owned | owned by the government | sovereign fund | sovereign wealth | 政府全資擁有 | 全資擁有 | 國有 | 公營 | 政府擁有 | 主權基金
patient capital | long-term investor | in for the long run | long-term money | 耐心資本 | 長期投資 | 長線投資
private | market funds | private money | private capital | private sector | 私人 | 市場資金 | 私營 | 社會資本 | 民間資金 | 私營機構
venture capital | venture fund | venture capitalist | angel investor | co-investment | 創投 | 風險投資 | 風投 | 創業投資 | 天使投資 | 創投基金
fund of funds | parent fund | mother fund | master fund | 母基金 | 引導基金
bond | bonds | debt | 債券 | 債
tokenised | tokenisation | tokens | digital assets | virtual assets | crypto | cryptocurrency | 代幣化 | 數字資產 | 虛擬資產 | 加密貨幣 | 虛擬貨幣 | 代幣
deposits | savings | bank deposits | 存款
digital currency | e-hkd | digital dollar | digital money | electronic cash | central bank money | 數碼港元 | 數字貨幣 | 電子貨幣 | 數字人民幣
electronic payment | e-payment | digital payment | contactless payment | pay by phone | mobile payment | cashless | payment systems | pay electronically | 電子支付 | 電子付款 | 手機付款 | 電子收款 | 移動支付 | 無現金 | 支付選項 | 電子錢包
banks | bank | banking | lenders | banking industry | 銀行 | 銀行業 | 銀行界
monetary authority | hkma | central bank | monetary regulator | banking regulator | 金融管理局 | 金管局 | 央行 | 中央銀行
financial market | finance industry | financial services | financial sector | financial institutions | 金融市場 | 金融業 | 金融服務 | 金融機構 | 金融界
fintech | financial technology | 金融科技
stock exchange | listing | go public | list its shares | shares | stock market | bourse | 上市 | 股票 | 交易所 | 股市 | 港交所 | 上市公司
trade | commerce | import and export | exports | sell overseas | selling abroad | exporters | 貿易 | 出口 | 進出口 | 外貿 | 外銷 | 出口商
export credit insurance | export insurer | cover for exporters | 出口信用保險 | 信保局
supply chain | flow of goods | movement of goods | sourcing | 供應鏈 | 物流 | 貨物流動
commodities | commodity | bulk goods | 大宗商品
gold | bullion | 黃金
revenue | income | takings | earnings | turnover | 收入 | 收益 | 營業額 | 年收入
salary | pay | wage | wages | earn | annual income | 薪金 | 薪酬 | 工資 | 人工 | 年薪 | 收入 | 年收入
fee | charge | charges | free of charge | for free | no charge | price | tariff | 收費 | 費用 | 免費 | 價錢 | 唔使錢
rent | rental | lease | 租金 | 租 | 租約 | 租用
rank | ranking | ranked | ranks | league table | place in the world | world table | position in the world | come in the world | standing | 排名 | 名次 | 位列 | 排行 | 全球第 | 排第幾
percentage | proportion | share | fraction | slice | ratio | percent | how big a part | 百分比 | 比例 | 比率 | 佔 | 佔比 | 幾成 | 份額 | 百分之
contribute | contribution | chip in | put in money | pitch in | pay part | 出資 | 分擔 | 夾份 | 承擔 | 投入
subsidy per project | how much can one get | amount per applicant | each project gets | 每個項目 | 資助額 | 每宗 | 每項
lower of the two | whichever is lower | whichever is less | 較低者 | 以較低者為準
application threshold | entry requirement | bar for applying | minimum investment | 申請門檻 | 門檻 | 投資門檻
public funds | taxpayers' money | taxpayer money | publicly funded | government money | state money | 公帑 | 公帑資助 | 納稅人的錢 | 政府資助 | 公家錢
return | returns | profit | profits | share of the profits | dividends | 回報 | 收益 | 利潤 | 收益分配 | 分成 | 分帳 | 分紅
cost-effective | value for money | cheap | affordable | low-cost | 成本效益 | 性價比 | 便宜 | 平
family office | rich families | wealthy families | wealth management | 家族辦公室 | 財富管理 | 資產管理
multinationals | international companies | foreign companies | global firms | 跨國企業 | 跨國公司 | 外資 | 外國企業 | 國際企業
mainland enterprises | mainland companies | mainland firms | chinese companies | 內地企業 | 內企 | 中資 | 內地公司
unicorns | billion-dollar start-ups | 獨角獸
chief executives | management | senior staff | executives | 管理層 | 高層 | 行政人員
scheme participants | recipients | beneficiaries | those who benefited | 受惠者 | 受惠 | 獲資助 | 得益
unemployed | jobless | out of work | lose their jobs | 失業 | 冇工做
brain drain | keep talent | retain talent | talent leaving | stop people leaving | 留才 | 挽留人才 | 人才流失 | 留住人才
study in hong kong | come here to study | overseas students | foreign students | non-local students | 留學香港 | 非本地學生 | 外地學生 | 外地生 | 留學生 | 來港就學
`;
