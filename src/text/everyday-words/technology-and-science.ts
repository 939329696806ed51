// Technology, research, health and learning as people talk of them, beside the words of policy papers. Data only.

/** One group a line: words of papers and of talk for one idea, in both languages. */
export const TECHNOLOGY_AND_SCIENCE = `
research | scientific research | studies | experiments | science work | research work | 科研 | 研究 | 科學研究 | 實驗
research and development | r&d | labs and experiments | inventing | innovation spending | 研發 | 研究及發展 | 研究與開發 | 科研 | 開發
technology | tech | technologies | high-tech | hi-tech | know-how | 科技 | 技術 | 高科技 | 高新科技
innovation | innovative | innovations | new ideas | inventions | inventiveness | 創新 | 創意 | 發明 | 新意念
inventors | inventor | people who invent | inventions | invention | 發明家 | 發明人 | 發明 | 發明者
frontier technology | cutting-edge technology | cutting-edge science | cutting edge | state of the art | advanced science | next-generation technology | emerging technology | 前沿科技 | 前沿技術 | 尖端科技 | 新興科技 | 先進科技
basic research | fundamental research | pure science | blue-sky research | 基礎研究 | 基礎科學
research outcomes | findings | results of research | discoveries | research results | fruits of research | 研究成果 | 科研成果 | 研發成果 | 成果
commercialise | commercialisation | commercialising | bring to market | turn into products | turn into a business | make money from | cash in on | sell their inventions | spin-off | spin-offs | spin out | from lab to market | 商品化 | 成果轉化 | 轉化 | 落地 | 變成產品 | 推出市場 | 變現 | 走向市場 | 賺錢 | 變成錢
technology transfer | transfer of technology | pass on technology | licensing out | 技術轉移 | 技術轉移處 | 科技轉移
laboratory | laboratories | labs | lab | research lab | 實驗室 | 實驗所 | 研發實驗室
wet laboratory | wet labs | wet lab | bio lab | chemistry lab | 濕實驗室
dry laboratory | dry labs | dry lab | 乾實驗室
university | universities | college | colleges | higher education | tertiary | campus | campuses | 大學 | 院校 | 高等院校 | 大專 | 高校 | 專上院校 | 校園
technology transfer offices | tto | university licensing office | 技術轉移處
state key laboratory | national laboratory | state labs | national labs | 國家重點實驗室 | 全國重點實驗室
institute | research institute | academy | research centre | research center | research body | 研究院 | 研發院 | 研究所 | 研究中心 | 研發中心 | 研究機構
research cluster | research hub | cluster of labs | research platform | innohk | research groupings | 研發平台 | 創新平台 | 研發集群
incubation | incubate | incubator | nursery | nurseries | nurture | hatch | hothouse | cultivation | grooming | 培育 | 孵化 | 培育計劃 | 孵化器 | 扶植
accelerator | accelerate growth | speed up growth | 加速器 | 加速計劃
mentoring | mentor | coaching | guidance | 指導 | 導師 | 輔導
popular science | science outreach | science for the public | science education | love of science | 科普 | 科學普及 | 科普推廣
stem education | steam education | stem | steam | coding lessons | 科技教育 | 創科教育 | 編程
it innovation lab | coding club | it clubs | after-school computing | extra-curricular it | computing activities | 資訊科技活動 | 課外活動 | 奇趣it識多啲 | 中學it創新實驗室
training | train | trained | courses | classes | lessons | workshops | reskilling | upskilling | teach | learn | 培訓 | 訓練 | 課程 | 進修 | 學習 | 上堂 | 上課 | 教學 | 工作坊
education | schooling | learning | 教育 | 教學
scholarship | fellowship | study grant | bursary | 獎學金 | 助學金
postgraduate | doctoral | phd | master's | research students | 研究生 | 博士 | 碩士 | 博士後 | 研究生課程
admission | enrolment | enrol | student intake | intake | quota of students | 收生 | 取錄 | 招生 | 學額 | 入讀 | 收幾多
competition | contest | award | prize | hackathon | 比賽 | 競賽 | 獎項 | 大賽 | 頒獎
conference | summit | forum | gathering | yearly gathering | meeting | symposium | seminar | expo | exhibition | fair | trade show | convention | 會議 | 峰會 | 論壇 | 大會 | 博覽會 | 展覽會 | 研討會 | 盛事 | 營商論壇
museum | gallery | permanent gallery | permanent exhibition | exhibition hall | display | science museum | space museum | 博物館 | 展廳 | 常設展廳 | 展覽 | 展館 | 科學館 | 太空館
artificial intelligence | ai | machine learning | clever software | smart machines | intelligent software | 人工智能 | 人工智慧 | 機器學習 | 智能技術
large language model | chatgpt | chatbot | chatbots | writing assistant | text-writing | ai assistant | generative ai | 大型語言模型 | 大模型 | 聊天機械人 | 聊天機器人 | 生成式人工智能 | 文書輔助 | 寫作助手 | 對話機械人
supercomputing | supercomputer | supercomputers | computing centre | number crunching | giant computer | 超算 | 超級電腦 | 超算中心 | 超級計算機 | 超級計算 | 超級計算中心
computing power | processing power | computing capacity | petaflops | flops | calculations a second | 算力 | 運算能力 | 計算能力 | 浮點運算 | 運算
computer | computers | pc | machines | 電腦 | 計算機 | 電算
data | datasets | dataset | information | statistics | figures | 數據 | 資料 | 數據集 | 資訊
open data | public datasets | public data | government data | data for everyone | 開放數據 | 公開數據 | 開放數據集 | 政府數據 | 數據集
data governance | handling of data | how data is managed | rules on data | data management | 數據治理 | 管理數據 | 管好數據 | 數據管理
cross-boundary data flow | data crossing the border | sending data to the mainland | data across the border | personal information across the boundary | 數據跨境流動 | 數據跨境 | 數據出境 | 個人信息跨境
personal data | privacy | personal information | private details | 個人資料 | 私隱 | 隱私 | 個人信息
data centre | data centres | server farm | data center | 數據中心 | 資料中心 | 伺服器
cybersecurity | hacking | hackers | cyber attacks | online security | it security | information security | 網絡安全 | 黑客 | 網絡攻擊 | 資訊保安 | 信息安全 | 保安事故
critical infrastructure | vital facilities | key facilities | essential systems | 關鍵基礎設施 | 重要設施
digital government | e-government | online government | paperless government | 數字政府 | 電子政府 | 智慧政府 | 數碼政府
digital policy office | digital office | it office of the government | government technology office | 數字政策辦公室 | 數字辦
digital identity | single login | single account | one account | one login | login | iam smart | online identity | unified account | digital id | 智方便 | 數碼身分 | 數字身份 | 統一帳戶 | 統一賬戶 | 單一帳戶 | 登入 | 身分認證 | 一個帳戶
electronic services | online services | services online | do things online | e-services | online applications | digital services | 電子服務 | 網上服務 | 網上辦事 | 網上申請 | 電子政府服務 | 一網通辦
electronic forms | online forms | e-forms | paperwork online | forms on the internet | 電子表格 | 網上表格 | 電子提交
paperwork | formalities | documents to file | red tape | administrative procedures | 手續 | 文件 | 行政程序 | 文書 | 繁文縟節
self-service kiosks | kiosk | kiosks | self-service machines | machine | terminals | 自助服務機 | 自助機 | 自助服務站 | 自助櫃位
cross-boundary public services | government services across the border | do hong kong paperwork | services over the border | 跨境通辦 | 跨境政務服務
hotline | phone line | helpline | 1823 | enquiry line | call centre | 熱線 | 電話熱線 | 查詢熱線 | 電話查詢
mobile application | app | apps | phone app | software for phones | 流動應用程式 | 應用程式 | 手機程式 | 手機應用
website | web site | online platform | portal | web portal | 網站 | 網頁 | 網上平台 | 平台 | 專題網站
smartphone | phone | mobile phone | mobile | handset | cell phone | 智能手機 | 手機 | 流動電話 | 手提電話 | 智能電話
internet | web | online | broadband | wifi | wi-fi | 互聯網 | 網絡 | 上網 | 網上 | 寬頻 | 無線網絡 | 無線上網
sim card | phone card | prepaid card | real-name registration | 電話智能卡 | 電話卡 | 儲值卡 | 實名登記 | 實名制 | 太空卡
spectrum | airwaves | frequencies | frequency | radio frequencies | bands | radio waves | 頻譜 | 頻道 | 頻段 | 頻率
mobile network | mobile communications | next mobile generation | phone network | 6g | 5g | mobile generation | 流動通訊 | 流動網絡 | 移動通訊 | 流動服務
satellite | satellites | orbit | 衛星 | 人造衛星
aerospace | space | rocket | rockets | moon | lunar | moon mission | astronaut | outer space | space mission | 航天 | 太空 | 火箭 | 月球 | 嫦娥 | 登月 | 航空航天 | 探月 | 深空
low-altitude economy | flying taxi | flying taxis | air taxi | air taxis | flying cars | drones | evtol | low-flying aircraft | 低空經濟 | 飛行汽車 | 空中的士 | 飛行的士 | 無人機 | 低空飛行
take-off and landing sites | landing sites | where drones land | vertiport | landing pads | take off and land | 起降場 | 起降點 | 升降點 | 起降 | 升降場
aviation | aircraft | flights | planes | airlines | flying | air | 航空 | 飛機 | 航班 | 民航 | 飛行
electric vehicles | electric cars | electric | battery cars | evs | 電動車 | 電動汽車 | 新能源車 | 新能源汽車 | 電動
charging | charger | chargers | recharge | charging facilities | plug in | 充電 | 充電設施 | 充電樁 | 叉電
hydrogen | hydrogen fuel | fuel cell | hydrogen fuel cell | fuel-cell | 氫能 | 氫燃料 | 氫氣 | 氫燃料電池 | 燃料電池
heavy vehicles | trucks | lorries | lorry | heavy goods vehicles | 重型車輛 | 貨車 | 重型車
self-driving | autonomous vehicles | driverless | driverless cars | autonomous driving | 自動駕駛 | 無人駕駛 | 自動車
intelligent transport | traffic | traffic lights | congestion | transport | smart traffic | 智能運輸 | 交通 | 運輸 | 塞車 | 智慧出行
smart city | smarter city | city technology | 智慧城市 | 智能城市
internet of things | iot | sensors | sensor | connected devices | 物聯網 | 感測器 | 傳感器 | 感應器
robots | robotics | robot | automation | 機械人 | 機器人 | 自動化
smart production line | smart production lines | automated lines | automated line | automated production | robot production line | automatic assembly | assembly line | production set-ups | smart manufacturing | smart production | 智能生產線 | 智能生產 | 自動化生產線 | 自動化生產 | 自動生產線 | 智能製造 | 生產線
advanced manufacturing | high-end manufacturing | high value-added production | 先進製造 | 先進製造業 | 高端製造 | 高增值製造
new industrialisation | re-industrialisation | modernise factories | factories modernise | revive industry | bring back industry | make things again | 新型工業化 | 再工業化 | 工業化 | 升級轉型
upgrade and transform | modernise | modernising | upgrade | transformation | move with the times | transform | 升級轉型 | 升級 | 轉型 | 改造 | 現代化 | 改進工藝 | 更新換代
semiconductor | chips | chip | microchips | microelectronics | silicon | 半導體 | 芯片 | 晶片 | 微電子 | 集成電路
materials | new materials | 材料 | 新材料
equipment | facilities | kit | gear | instruments | apparatus | machinery | 設備 | 儀器 | 器材 | 設施 | 裝備 | 工具
blockchain | distributed ledger | 區塊鏈 | 分布式帳本
building information modelling | construction data platform | digital works | project data platform | project information management | managing project data | 建築信息模擬 | 項目資訊管理 | 工程數據 | 數碼工程監督
electronic health | health records | medical records | 電子健康 | 病歷 | 醫健通
life and health | biotechnology | biotech | biomedicine | life sciences | bioscience | biology | 生命健康 | 生物科技 | 生命科學 | 生物醫藥 | 生物技術
pharmaceuticals | pharmaceutical | drugs | drug | medicines | medicine | drug makers | pills | new drugs | medicinal products | 藥物 | 藥品 | 醫藥 | 新藥 | 藥 | 製藥 | 藥廠 | 藥企
medical devices | medical device | pacemaker | pacemakers | scanners | implants | medical equipment | medical instruments | 醫療器械 | 醫療儀器 | 藥械 | 醫療設備 | 心臟起搏器 | 起搏器
primary evaluation | own drug approval | approve drugs itself | drug approval | drugs regulator | fda | 第一層審批 | 藥械監管 | 自行審批 | 藥物審批 | 藥監局
clinical trial | clinical trials | trials on patients | testing on patients | drug trials | medical trials | test new drugs | 臨床試驗 | 臨床研究 | 試藥 | 臨床測試
real-world study | real-world data | real-life data | data from actual use | 真實世界研究 | 真實世界數據
traditional chinese medicine | chinese medicine | herbal medicine | herbs | 中醫藥 | 中醫 | 中藥 | 草藥
hospital | hospitals | clinics | wards | 醫院 | 診所 | 病房
vaccine | vaccination | jab | 疫苗 | 打針
genetics | genes | dna | genome | human genetic | 基因 | 遺傳 | 人類遺傳資源 | 基因組
testing and certification | testing | certification | inspection and testing | inspection | seal of approval | laboratory accreditation | accredited | accreditation | quality mark | 檢測和認證 | 檢測 | 認證 | 認可 | 檢驗 | 檢測認證 | 化驗
mutual recognition | recognise each other | taken at face value | accepted abroad | recognised abroad | recognised elsewhere | 相互承認 | 互認 | 互相承認 | 承認
measurement standards | measurements | calibration | metrology | weights and measures | units of measurement | 標準及校正 | 校正 | 測量 | 計量 | 量度 | 度量衡 | 測量參考標準
standards | norms | benchmarks | specification | 標準 | 規範 | 準則
productivity | productivity council | efficiency | output per worker | 生產力 | 生產力促進局 | 效率 | 生產工序
design | look of a product | product appearance | appearance of a product | shape | registered design | 外觀設計 | 設計 | 產品外觀 | 註冊外觀設計
creative industries | film | music | arts | culture | entertainment | games | animation | 創意產業 | 電影 | 音樂 | 文化 | 藝術 | 文創
digital economy | online economy | internet economy | 數字經濟 | 數碼經濟 | 數字化經濟 | 網絡經濟
digital transformation | go digital | going digital | digitalise | digitise | digitisation | computerise | 數碼轉型 | 數字化轉型 | 數字化 | 數碼化 | 電子化
digital inclusion | digital divide | left behind by technology | can't use computers | not good with phones | 數碼共融 | 數字共融 | 數碼鴻溝 | 唔識用電腦 | 不會用手機 | 不懂用手機
digital corridor | digital infrastructure | digital bonds infrastructure | digital foundation | 數碼基建 | 數字基建 | 數碼基礎建設
geospatial | maps | mapping | map data | spatial data | location data | 空間數據 | 地圖 | 地理空間 | 測繪
quantum | quantum computing | 量子 | 量子科技 | 量子計算
chip maker | chip research | third-generation semiconductor | compound semiconductor | 第三代半導體 | 第三代半導體核心技術
pilot line | pilot production line | trial production line | test line | 中試線 | 中試 | 先導生產線 | 試產線
software | programs | computer program | 軟件 | 軟體 | 程式
wearables | gadgets | electronics | electronic products | 電子產品 | 電子 | 電子業
3d printing | additive manufacturing | 三維打印 | 立體打印
new drugs approved | good drugs for hong kong | drug registration | register drugs | 藥物註冊 | 新藥註冊 | 好藥港用 | 1+機制 | 新藥審批
advanced therapy | cell therapy | gene therapy | 先進療法 | 細胞治療 | 基因治療
medical data | health data | clinical data | patient records | hospital records | 臨床數據 | 醫療數據 | 病人資料 | 醫療記錄 | 數據庫
cancer | tumour | 癌症 | 腫瘤
ageing technology | gerontechnology | technology for the elderly | gadgets for the old | 樂齡科技 | 長者科技
agritech | food technology | 農業科技 | 食品科技
sports technology | arts technology | art tech | 體育科技 | 藝術科技
legal technology | lawtech | technology for lawyers | legal tech | 法律科技
regtech | supervision technology | 合規科技
property technology | construction technology | building technology | 建造科技 | 建築科技
water technology | environmental technology | 環境科技
energy storage | batteries | battery | 儲能 | 電池
vertical take-off aircraft | passenger drones | people-carrying drones | 載人飛行器 | 載人無人機 | 垂直起降
remote sensing | earth observation | observing the earth | satellite images | 遙感 | 衛星遙感 | 地球觀測
national laboratory branches | branch centres | national engineering research centre | 分中心 | 國家工程技術研究中心
think tank | academic research | 智庫
scholars and their teams | star scientists | famous professors | distinguished academics | 傑出創科學人 | 知名學者 | 頂尖學者 | 國際知名學者
interns in tech | technology internships | stem internship | 創科實習計劃 | 創科實習
research hub staff | research assistants | research talent | 研究人才庫 | 研發人員 | 科研人才 | 研究助理
elderly learning phones | elderly classes | phone lessons for the old | smartphone classes | senior computer class | 數碼培訓 | 友智識 | 進階數碼培訓 | 網上學習平台 | 學用手機
accessible websites | websites for the blind | 無障礙網頁 | 無障礙設計 | 無障礙數碼
public cloud | government cloud | shared platform of government | 政府雲端 | 政府雲 | 雲端設施
hundred services online | number of services online | one-stop online | 一網通辦 | 電子政府服務 | 政府服務電子化
open banking data | commercial data | business data | commercial data interchange | 商業數據通 | 授權數據交換閘 | 數據互通
satellite licence | licence for satellites | approving satellite licences | 衛星牌照 | 牌照申請 | 審批程序
prepaid sim resale | selling registered phone cards | resale of registered cards | 轉售 | 已完成實名登記 | 電話智能卡
`;
