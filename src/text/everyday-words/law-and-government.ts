// What governments do, promise and rule on as people talk of it, beside the words of policy papers. Data only.

/** One group a line: words of papers and of talk for one idea, in both languages. */
export const LAW_AND_GOVERNMENT = `
legislation | law | laws | legal | statute | ordinance | regulations | bill | put under the law | new law | 法例 | 法律 | 條例 | 立法 | 法規 | 條例草案 | 草案 | 法案
legislative amendments | amend the law | change the law | law change | law changes | revise the law | amendment | reform of the law | 修例 | 修訂法例 | 法例修訂 | 修改法律 | 修法 | 修例建議 | 修訂條例
prohibit | ban | banned | outlaw | forbid | illegal | not allowed | crack down | stop people | 禁止 | 取締 | 違法 | 不准 | 唔准 | 打擊 | 不可
regulate | regulation | regulated | statutory regulation | control | rules for | oversight | unregulated | supervised | 規管 | 監管 | 管制 | 管理 | 管
regulator | watchdog | authority | regulatory body | supervisory body | 監管機構 | 規管機構 | 當局 | 監管中心
licence | licences | licensing | permit | licensed | need a licence | qualifications | register to practise | registered practitioner | 牌照 | 發牌 | 許可證 | 執照 | 持牌 | 資歷 | 註冊 | 領牌
registration | register | registered | registering | sign up | filing | file | 註冊 | 登記 | 報名 | 申報
regulatory arrangements | regime | regulatory regime | set of rules | system of rules | 規管安排 | 規管制度 | 制度 | 機制
regulatory sandbox | sandbox | trial rules | test under lighter rules | try out new things safely | 監管沙盒 | 沙盒 | 試驗計劃
court | courts | judge | judges | judiciary | high court | tribunal | 法院 | 法庭 | 法官 | 司法機構 | 高等法院
litigation | lawsuit | lawsuits | court case | court cases | sue | suing | going to court | legal action | legal battles | ip cases | 訴訟 | 官司 | 打官司 | 起訴 | 法律訴訟 | 案件 | 告上法庭
judgments | judgment | rulings | court decisions | case law | 判決 | 判例 | 判案書 | 裁決 | 法律判決
mediation | arbitration | settle out of court | settled out of court | out of court | without going to court | dispute resolution | resolve disputes | arguments | disputes | quarrels | settling arguments | peacemaking | 調解 | 仲裁 | 爭議解決 | 解決爭議 | 糾紛 | 和解 | 爭端 | 爭議
intellectual property | ip | ownership of ideas | brands and patents | rights in inventions | patents and copyright | 知識產權 | 智慧財產權 | 產權 | 知產 | 專利和版權
patent | patents | invention rights | protect inventions | protect an invention | inventions protected | 專利 | 發明專利 | 專利權 | 原授專利
patent agents | patent attorneys | people who draft patents | patent drafting | patent services | 專利代理 | 專利師 | 專利代理人 | 寫專利
patent examination | check patents | examining patents | patent examiners | vet patents | 專利審查 | 實質審查 | 審查員 | 專利審批
copyright | authors' rights | right to copy | text and data mining | creative works | royalties | 版權 | 著作權 | 文本及數據開採 | 作品 | 版稅
trade mark | trademark | trademarks | brand | brands | brand names | logo | 商標 | 品牌 | 招牌 | 標誌
counterfeit | fake goods | fakes | piracy | pirated | copycat | infringement | 侵權 | 冒牌 | 盜版 | 假貨 | 翻版 | 山寨
world intellectual property organization | wipo | world ip body | un body for patents | 世界知識產權組織
intellectual property department | ipd | ip department | 知識產權署
ip trading | trading of ip | buying and selling patents | dealing in intellectual property | deals | 知識產權貿易 | 交易 | 知識產權交易 | 授權交易
department of justice | government lawyers | justice department | 律政司
rule of law | legal system | common law | 法治 | 法律制度 | 普通法
consultation | consult | public consultation | public asked | ask the public | asked for views | views | opinions | comment | have a say | feedback | people's views | 諮詢 | 公眾諮詢 | 徵詢 | 意見 | 聽意見 | 徵求意見 | 諮詢期
policy statement | official position | government position | stance | where the government stands | declaration | policy stand | 政策宣言 | 政策立場 | 立場 | 宣言 | 方針
guidelines | code of practice | principles | ground rules | advice on use | ethical rules | 指引 | 守則 | 原則 | 準則 | 指南 | 規則
agreement | memorandum | mou | pact | deal | accord | cooperation arrangement | arrangement | signed | 協議 | 備忘錄 | 合作協議 | 協定 | 簽署 | 安排 | 合作備忘錄
cooperate | cooperation | collaborate | collaboration | team up | teams up | work with | work together | partner | partnership | join hands | tie-up | joint | 合作 | 協作 | 聯手 | 攜手 | 夥拍 | 一齊做 | 共同 | 聯合
coordinate | coordination | interface | align with | dovetail | link up | agreed with the neighbours | 協調 | 統籌 | 對接 | 銜接
establish | set up | setting up | found | create | form | come into being | brought into being | start a new | 成立 | 設立 | 建立 | 創立 | 籌建 | 開設 | 組成 | 創辦
launch | roll out | rolled out | introduce | kick off | start | started | begin | bring in | unveil | 推出 | 推行 | 展開 | 開展 | 開始 | 啟動 | 上線 | 實施
commence operation | come into operation | open | opens | open its doors | opened | in service | up and running | go live | start working | open for business | be used | could use | welcome its first | 投入服務 | 投入運作 | 啟用 | 開放 | 營運 | 運作 | 開幕 | 開業 | 用得 | 投入使用
complete | completion | completed | finish | finished | ready | done | wrapped up | be ready | 落成 | 完成 | 完工 | 竣工 | 建成 | 搞掂 | 做完 | 建好 | 起好
operate | operator | run | runs | running it | manages | management | in charge of running | 營運 | 運營 | 管理 | 經營 | 負責營運 | 維護
implement | carry out | put into practice | implementation | take effect | enforce | in force | 落實 | 實施 | 實行 | 執行 | 推行 | 生效
merge | combine | amalgamate | rolled into one | put together | merged | joined together | 合併 | 整合 | 合埋 | 併入 | 重組
restructure | reorganise | reorganisation | rename | renamed | new name | retitled | 重組 | 改組 | 改名 | 正名 | 更名 | 易名
enhance | improve | improvement | better | strengthen | optimise | upgrade | boost | step up | 優化 | 加強 | 改善 | 提升 | 完善 | 強化 | 改進 | 增強
promote | push | pushing | encourage | drive | foster | nudge | nudged | urge | spur | advance | press for | 推動 | 推廣 | 鼓勵 | 促進 | 推進 | 加快 | 提倡
attract | bring in | draw | draw in | lure | woo | entice | bring over | coming here | on their way here | move here | pull in | 吸引 | 引進 | 招攬 | 引入 | 來港 | 搶人才 | 招商
support | help | assist | assistance | back | backing | lend a hand | 支援 | 支持 | 協助 | 幫助 | 幫手 | 扶持 | 幫
provide | offer | supply | give | make available | 提供 | 給予 | 供應 | 給
apply | application | applications | applicants | eligible | eligibility | who can get | qualify | who qualifies | entitled | 申請 | 申請人 | 合資格 | 資格 | 符合資格 | 條件
visa | entry permit | fast-track visa | admission scheme | work pass | let in | entry scheme | immigrate | 簽證 | 入境 | 入境計劃 | 通行證 | 工作簽證 | 來港工作
quota | places | quotas | slots | allowance | 配額 | 名額 | 限額 | 學額
top talent pass | talent pass | top earners | high earners | category a | 高端人才通行證計劃 | 高才通 | 高端人才
study | explore | look into | examine | consider | feasibility | work out | working out | think about | investigate | technical studies | 研究 | 探討 | 探索 | 考慮 | 審視 | 可行性研究 | 技術研究 | 諗緊
review | look again at | re-examine | stocktake | rethink | check-up | evaluate | 檢討 | 檢視 | 審視 | 評估 | 中期檢討
streamline | simplify | cut red tape | make faster | faster | quicker | speed up | speed things up | expedite | fast-track | more efficiently | 簡化 | 加快 | 提速 | 精簡 | 加速 | 快啲 | 更快 | 提高效率
progress | how far along | how is it going | latest | update on | headway | status | 進展 | 進度 | 最新情況 | 去到邊 | 近況 | 情況
timetable | schedule | roadmap | road map | time line | timeline | steps and dates | 時間表 | 路線圖 | 日程 | 時間
plan | plans | blueprint | strategy | master plan | scheme of things | grand plan | game plan | direction | outline | 計劃 | 規劃 | 藍圖 | 策略 | 方案 | 大綱 | 綱要 | 發展綱要 | 打算
scheme | programme | project | initiative | 計劃 | 項目 | 先導計劃 | 措施
pilot | trial | trial run | pilot scheme | experiment | try out | test run | 試點 | 試行 | 先導 | 試驗 | 先導計劃 | 試用
target | targets | goal | aim | aims | objective | kpi | benchmark | expected to reach | 目標 | 指標 | 關鍵績效指標 | 目的
measures | steps | moves | initiatives | what is being done | action | actions | 措施 | 舉措 | 工作 | 行動 | 政策
policy address | chief executive's speech | yearly speech | annual speech | 施政報告
budget | budget speech | yearly budget | 財政預算案 | 預算案 | 預算
duties | functions | remit | terms of reference | what does it do | job of | role | roles | 職責 | 職能 | 工作範圍 | 角色 | 責任 | 負責咩
advise | advice | recommend | recommendations | suggest | suggestions | proposals | strategies put forward | 建議 | 提議 | 意見 | 提供意見 | 提出
publish | publication | issue | issued | release | released | announce | put out | brought out | came out | promulgate | 公布 | 發布 | 發表 | 出台 | 刊發 | 宣布 | 頒布 | 推出
submit | present | table | lay before | hand in | put before | 提交 | 呈交 | 遞交 | 提出
require | must | need to | compulsory | mandatory | have to | obligation | 必須 | 規定 | 要求 | 強制 | 需要
monitor | keep an eye on | supervise | oversee | track | governance | good governance | 監察 | 監督 | 管治 | 跟進 | 良好管治 | 監管
annual | yearly | every year | each year | once a year | per year | a year | 每年 | 年度 | 年度用量 | 一年一度 | 全年 | 按年
current term | this term | term of office | present term | 本屆 | 任內 | 本屆政府 | 任期
number of times | usage | how often | used | use | uptake | take-up | transactions | downloads | 使用量 | 用量 | 次數 | 人次 | 交易次數 | 使用 | 下載
cumulative | altogether | in total | in all | overall | total | all told | added up | 累計 | 合計 | 總數 | 一共 | 總共 | 總額 | 合共
increase | rise | grow | growth | go up | went up | more | raised | jump | climb | 增加 | 上升 | 增長 | 增至 | 提升 | 升 | 提高 | 加到
double | doubled | twice as much | two times | twofold | 倍增 | 雙倍 | 加倍 | 兩倍
reduce | cut | lower | fall | decrease | drop | shrink | less | 減少 | 降低 | 下降 | 削減 | 縮減 | 減
ecosystem | scene | environment for start-ups | start-up scene | tech scene | community | 生態圈 | 生態系統 | 生態 | 創科生態 | 圈子
cluster | clustering | concentration | gather in one place | hub | hubs | centre | nerve centre | 集群 | 樞紐 | 中心 | 基地 | 聚集 | 中樞
competitiveness | competitive | edge | strengths | advantages | strong points | selling points | 競爭力 | 優勢 | 強項 | 長處
challenges | weaknesses | weak points | shortcomings | problems | difficulties | drawbacks | hurdles | obstacles | bottleneck | 挑戰 | 不足 | 問題 | 困難 | 短板 | 弱點 | 障礙 | 瓶頸 | 缺點
risk | risks | danger | dangers | threat | 風險 | 危險 | 威脅
opportunity | opportunities | chance | chances | openings | 機遇 | 機會 | 商機
importance | important | key | main | core | crucial | 重要 | 關鍵 | 核心 | 主要 | 重點
strategic industries | key industries | emerging industries | future industries | which trades | industries of tomorrow | 策略性產業 | 策略性新興產業 | 未來產業 | 新興產業 | 重點產業
ageing | ageing population | getting older | ageing workforce | 老齡化 | 人口老化 | 高齡 | 老化
security | national security | safety | safe | 安全 | 國家安全 | 保安
services | service | 服務
social innovation | social enterprise | social enterprises | charity | charities | non-profit | ngos | philanthropy | 社會創新 | 社企 | 社會企業 | 慈善 | 非牟利 | 社創基金 | 社福機構
donation | donations | donate | gives to | give money to | gift | donors | 捐款 | 捐贈 | 捐錢 | 捐助 | 私人捐款
win over | publicity | advertising | marketing | awareness | spread the word | tell people about | 宣傳 | 推廣 | 宣揚 | 宣傳教育 | 公眾認知
media | newspaper | press | journalists | news | paper | 報章 | 報紙 | 傳媒 | 新聞 | 媒體
picture | photo | photograph | caption | image | 圖 | 圖片 | 相片 | 照片 | 圖為
go in and out | come and go | travel freely | enter and leave | move freely | movement of people | 進出 | 出入境 | 往來 | 流動 | 人員往來 | 自由行
procurement | purchasing | government buying | buy for government | tenders | bids | 採購 | 招標 | 投標 | 政府採購
headquarters | base | home base | regional office | settle here | set up here | 總部 | 落戶 | 設立總部 | 基地 | 進駐
hand over | transfer | transferred | pass on | 移交 | 轉移 | 交接
keep tabs on | follow up | check on | chase up | 跟進 | 監察 | 追蹤
shake-up | reform | overhaul | revamp | 改革 | 重組 | 革新 | 重整
bring forward | earlier than planned | ahead of time | 提早 | 提前 | 早於
delay | delayed | late | behind schedule | put off | postponed | 延遲 | 延誤 | 推遲 | 押後
keep its word | keep promise | promised | pledge | pledged | commitment | vow | 承諾 | 答應 | 表明 | 兌現
in exchange | condition | conditions attached | strings attached | 條件 | 前提 | 要求
rewarded | incentive | incentives | encourage by money | sweetener | 激勵 | 誘因 | 獎勵 | 鼓勵 | 優惠
exempted from the rules | special rules | special policy | preferential | 特殊政策 | 優惠政策 | 先行先試 | 特別安排 | 創新政策
early and pilot | go first | try first | ahead of others | 先行先試 | 先行
facilitate | make easier | make it easier | convenience | convenient | smoother | 便利 | 方便 | 利便 | 便捷 | 暢順
one-stop shop | single window | trade single window | one place for everything | 單一窗口 | 貿易單一窗口 | 一站式
strategy for hydrogen | hydrogen plan | 氫能發展策略
blueprint for innovation | i&t blueprint | tech blueprint | 2022 blueprint | 創科發展藍圖 | 創新科技發展藍圖 | 藍圖
ownership of inventions | who owns the invention | profit from patents | rights to research results | 知識產權收益 | 收益分配 | 知識產權收益分配
ai and copyright | use of works to train ai | training ai on books | copying for ai | 文本及數據開採 | 版權條例 | 人工智能與版權
ip court list | special list of judges | ip judges | 知識產權審訊表 | 審訊表 | 專門處理知識產權
patent examiners | people who check patents | number of examiners | 專利審查員 | 審查團隊 | 審查員數目
ip students | teach pupils about ip | awareness among pupils | 知識產權教育 | 向學生推廣 | 推廣知識產權
ip manpower | people working in ip | training for ip trade | staff in ip services | 知識產權人才 | 人力培訓 | 人力籌劃 | 專業及商業服務
business of ip forum | annual ip forum | 知識產權營商論壇 | 亞洲知識產權營商論壇
geographical indication | 地理標誌
task force on attracting companies | oases | office for attracting strategic enterprises | 引進重點企業辦公室 | 引進辦
hkic | hong kong investment corporation | 香港投資管理有限公司 | 港投公司
invest hk | invest hong kong | 投資推廣署
customs department | customs officers | 海關 | 香港海關
police | 警方 | 警察 | 警務處
audit | auditor | 審計 | 審計署
national people's congress | two sessions | 人大 | 兩會 | 政協
election | vote | voting | 選舉 | 投票
`;
