// General words of official prose, beside what people say for them. Data only.

/** One group a line: words of papers and of talk for one idea, in both languages. */
export const GENERAL_WORDS = `
shortage | in short supply | not enough | full | run out | demand exceeds supply | oversubscribed | hard to get | scarce | 供不應求 | 短缺 | 不足 | 不夠 | 唔夠 | 爆滿 | 稀缺 | 缺乏
demand | need | needs | appetite | 需求 | 需要 | 殷切
air-conditioning | cooling | air conditioning | chilled water | 冷氣 | 供冷 | 空調 | 製冷
footbridge | pedestrian | walkway | walk across | on foot | 行人天橋 | 天橋 | 行人 | 步行
bridge | boundary bridge | 橋樑 | 橋 | 橫跨
soil | mud | contaminated land | remediation | 土壤 | 修復 | 泥土
textiles | clothing | garments | clothes | fashion | fabrics | 紡織 | 成衣 | 紡織及成衣 | 時裝 | 衣服 | 布料
nano | nanotechnology | tiny particles | 納米 | 納米科技
automotive | car parts | vehicle parts | cars | vehicles | 汽車 | 汽車科技 | 車輛 | 車
three-dimensional | 3d | 3d map | 三維 | 立體
electrical and mechanical services department | emsd | 機電工程署 | 機電署
civil engineering | 土木工程
environmental protection | pollution | 環保 | 污染
disease | diseases | illness | illnesses | sickness | ailments | 疾病 | 病 | 病症 | 患病
life-threatening | deadly | fatal | dying | rare diseases | rare illness | severely debilitating | 危及生命 | 致命 | 罕見疾病 | 罕見病 | 嚴重衰弱 | 絕症
diagnosis | treatment | cure | therapy | heal | treat | 診斷 | 治療 | 醫治 | 醫病 | 療法
physical health | mental health | wellbeing | welfare | 健康 | 福利 | 身心
public health | 公共衞生 | 公共衛生
hospital authority | public hospitals | 醫院管理局 | 醫管局 | 公立醫院
department of health | 衞生署 | 衛生署
libraries | library | books | 圖書館 | 圖書
database | registry | record system | archives | databank | 資料庫 | 數據庫 | 檔案 | 檢索 | 記錄庫
translation | translated | versions in other languages | 翻譯 | 譯本 | 中文版
stablecoin | stablecoins | stable coins | fiat | pegged coins | 穩定幣 | 穩定幣發行人
wallet | octopus | faster payment system | fps | fast payment | 轉數快 | 錢包 | 八達通 | 快速支付
currency | money of the country | renminbi | yuan | rmb | 貨幣 | 人民幣
exempt | exempted | exemption | waive | let off | free from | 豁免 | 免除 | 免
liabilities | liability | blame | compensation | who pays for damage | legal responsibility | 責任 | 法律責任 | 賠償
relax | relaxation | loosen | ease | easing | lift restrictions | 放寬 | 鬆綁 | 寬鬆 | 取消限制
restrictions | limits | constraints | curbs | 限制 | 約束 | 規限
barriers | trade barriers | hurdles | obstacles | 壁壘 | 障礙 | 門檻
threshold | entry bar | how high is the bar | requirement | 門檻 | 要求 | 標準
shorten | cut the time | take less time | quicker | reduce the time | 縮短 | 減低 | 快咗
extend | prolong | lengthen | longer | 延長 | 延期 | 加長
beyond visual line of sight | out of sight | bvlos | where the operator can't see | 視距外 | 超視距 | 視線範圍外
small unmanned aircraft | drone rules | drone operation | drone deliveries | fly goods | 小型無人機 | 無人機 | 無人駕駛航空器
airspace | air routes | flight paths | skies | sky | 空域 | 航線 | 航路 | 天空
scenarios | use cases | application scenarios | practical uses | real uses | 應用場景 | 場景 | 用途
carriage | transport of goods | carry | deliver | 運送 | 載運 | 配送 | 裝卸
radio | wireless | 無線電 | 無線
subscribers | mobile customers | customers of networks | 用戶 | 客戶
telecommunications | telecoms | phone companies | operators of networks | 電訊 | 電訊商 | 營辦商 | 通訊
communications authority | communications watchdog | 通訊局 | 通訊事務管理局 | 通訊辦
custodian | keeper | custody | keep safe | look after | 保存 | 託管 | 保管 | 看管
subsidiary | arm | daughter company | wholly-owned | owned by | belongs to | 附屬公司 | 子公司 | 全資 | 旗下 | 附屬
limited company | corporation | 有限公司 | 公司
secretariat | support office | back office | 秘書處 | 支援辦公室
headcount | number of people | how many people | 人數 | 名額 | 幾多人
population | people living in | 人口
community | neighbourhood | district | local area | 社區 | 地區 | 鄰里 | 街坊
volunteers | voluntary | optional | of their own free will | 自願 | 義工 | 志願
list | white list | shortlist | list of names | 名單 | 白名單 | 清單
selected | chosen | picked | choose | pick | 選定 | 挑選 | 揀選 | 選出 | 選中
appoint | appointed | commission | commissioned | named | 委任 | 委託 | 任命 | 委聘
sign | signed | conclude | concluded | strike a deal | 簽訂 | 簽署 | 訂立 | 締結
negotiate | negotiations | talks | bargaining | 磋商 | 談判 | 商討 | 討論 | 傾緊
exchange | exchanges | interflow | swap ideas | 交流 | 互動 | 交換
visit | study tour | field trip | go and see | inspection | 考察 | 參觀 | 訪問 | 探訪
hold | host | organise | stage | put on | co-organise | 舉行 | 舉辦 | 主辦 | 合辦 | 搞
take part | participate | join | joining | participation | be part of | 參與 | 參加 | 加入 | 參展
invite | invited | ask to come | 邀請 | 請嚟
contact | approached | get in touch | reach | reached out | 接觸 | 聯繫 | 聯絡 | 聯系
decide | decision | decided | make up its mind | 決定 | 決策 | 敲定 | 拍板 | 落實
formulate | draw up | work out | devise | design | draft | 制訂 | 制定 | 擬訂 | 草擬 | 訂立 | 擬備
announced | unveiled | made public | 公布 | 宣布 | 公開
deadline | by when | latest date | time limit | due | 期限 | 限期 | 之前 | 以前 | 內
duration | how long | length of time | period | last | lasts | 為期 | 期間 | 年期 | 幾耐 | 多久 | 時間
renew | renewal | valid | validity | 續期 | 有效期 | 有效
half-yearly | six months | half a year | 半年 | 六個月
quarter | first quarter | spring | summer | third quarter | 季度 | 第一季 | 季
financial year | fiscal year | 財政年度 | 年度
previous year | last year | the year before | a year ago | 去年 | 上年 | 上一年 | 舊年
next year | following year | the year after | 明年 | 下年 | 翌年 | 來年 | 出年
now | at present | currently | at the moment | so far | to date | as of | up to now | 現時 | 目前 | 現在 | 至今 | 迄今 | 截至 | 而家
early | soon | shortly | quickly | as soon as possible | 盡快 | 盡早 | 早日 | 短期內 | 快
gradually | step by step | bit by bit | in stages | progressively | 逐步 | 分階段 | 陸續 | 按部就班 | 循序
original | at first | initially | to begin with | originally | 原定 | 原先 | 起初 | 最初 | 本來 | 初步
preliminary | first draft | rough | initial | tentative | 初步 | 暫定
results | outcome | outcomes | what came of it | effect | effects | impact | benefits | 成果 | 結果 | 成效 | 效益 | 影響 | 效果
success | successful | winner | winners | achievement | achievements | 成功 | 成就 | 成績 | 得獎
world-class | first-rate | best in the world | the world's best | top | leading | top-notch | renowned | famous | excellent | 世界級 | 一流 | 頂尖 | 頂級 | 知名 | 著名 | 卓越 | 領先
potential | promising | likely to succeed | has a future | 潛力 | 有潛質 | 前景 | 潛質
strategic | of strategic importance | key | 策略性 | 戰略 | 策略
comprehensive | all-round | on all fronts | full range | one-stop | 全面 | 全方位 | 綜合 | 一站式 | 一條龍
flexible | flexibility | tailor-made | tailored | suit local needs | 彈性 | 靈活 | 度身訂造 | 因地制宜
quality | high-quality | standard | good | 質素 | 質量 | 優質 | 高質量 | 品質
productive forces | new quality productive forces | new kind of productivity | 新質生產力 | 生產力
engine | driver of growth | driving force | growth engine | 引擎 | 動力 | 動能 | 增長引擎
growth | development | grow | 發展 | 增長 | 成長
high value-added | added value | worth more | 高增值 | 附加值 | 增值
integrated | integration | become one | fit into | blend into | 融入 | 融合 | 整合 | 一體化
window | gateway | bridgehead | springboard | corridor | 窗口 | 橋頭堡 | 跳板 | 走廊 | 門戶 | 據點
highland | talent hub | place for talent | magnet | 高地 | 人才高地 | 集聚高地
national security law | country's security | 國家安全 | 國安
chinese academy of sciences | 中國科學院 | 中科院
world trade organization | wto | 世界貿易組織 | 世貿
united nations | un | 聯合國
ministry of science and technology | science ministry | 科學技術部 | 科技部
hague | madrid protocol | international trade mark registration | register a mark in many countries | 馬德里 | 馬德里議定書 | 國際註冊
switzerland | swiss | lausanne | 瑞士 | 洛桑
qualifications framework | recognised qualification | 資歷架構 | 認可資歷
certificate | certificates | diploma | proof | documents of proof | 證書 | 證明文件 | 文憑 | 證明
survey | poll | questionnaire | studies show | 調查 | 問卷 | 民調
sample | template | standard contract | model contract | standard form | form contract | 標準合同 | 範本 | 合同 | 樣本 | 合約 | 契約
contract | agreement in writing | 合同 | 合約 | 契約
furniture | objects | items | goods | products | product | 產品 | 貨品 | 物品 | 成品 | 製成品 | 貨物
spectrum of use | range | categories | types | kinds | what kinds | which types | 類別 | 種類 | 類型 | 範疇 | 邊幾類 | 哪些種類
areas | fields | aspects | domains | subjects | 領域 | 範疇 | 方面 | 層面 | 界別
document | paper | report | file | 文件 | 報告 | 報告書 | 文本
annex | appendix | attachment | 附件 | 附錄
diagram | chart | table | map | sketch plan | 示意圖 | 圖表 | 下表 | 分布圖
reply | response | answer | respond | explain | 答覆 | 回應 | 回覆 | 解答
spokesperson | reporter | said to the press | 發言人 | 記者 | 表示
finance committee | funding approval | money approved by lawmakers | 財務委員會 | 財委會
debate | discuss | discussion | talked about | 討論 | 商討 | 辯論
international law | treaty | convention | protocol | accord | 國際法 | 公約 | 條約 | 議定書
tax | taxes | taxation | 稅 | 稅務 | 課稅 | 稅項
customs duty | duties | tariff | tariffs | 關稅
resell | resale | selling on | selling second-hand | pass on to others | 轉售 | 轉讓 | 轉賣 | 炒賣
crime | criminals | fraud | scams | swindlers | con artists | 罪案 | 罪犯 | 詐騙 | 騙案 | 騙徒 | 刑事
drinking | toilet | smoking | health risk | 風險
algorithm | model | models | 算法 | 演算法 | 模型
self-reliance | autonomy | independent | stand on its own feet | 自立自強 | 自主 | 自立
proof of concept | concept verification | show that it works | pilot-scale production | small-batch production | pilot production | 概念驗證 | 中試 | 中試轉化 | 驗證 | 小批量生產
mass production | large-scale production | 量產 | 大量生產 | 批量生產
disciplines | cross-disciplinary | interdisciplinary | several subjects together | 學科 | 跨學科 | 交叉學科
undergraduates | degree students | bachelor | first degree | 本科生 | 學士 | 學位課程 | 大學生
curriculum | textbooks | teaching materials | school subjects | syllabus | 課程 | 教材 | 科目
`;
