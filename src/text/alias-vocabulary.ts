// Words that stand for each other, one group a line: general vocabulary of innovation, industry and public services, places
// and institutions of Hong Kong, as officials and as people write them. Data only; aliases.ts reads it.

/** One group a line, as people write the words; every member stands for every other. */
export const ALIAS_VOCABULARY = `
人工智能 | AI | artificial intelligence | 人工智慧
生成式人工智能 | generative AI | generative artificial intelligence | GenAI | AIGC
大模型 | 大型語言模型 | 大語言模型 | large language model | LLM
機械人 | 機器人 | robot | robotics
數據科學 | data science
大數據 | big data
雲端運算 | 雲計算 | cloud computing
物聯網 | Internet of Things | IoT
區塊鏈 | blockchain
資訊科技 | 信息技術 | 信息科技 | information technology
軟件 | 軟體 | software
互聯網 | 因特網 | internet
寬頻 | 寬帶 | broadband
短訊 | 短信 | 簡訊 | text message
網絡安全 | 網絡保安 | 資訊保安 | cyber security | cybersecurity | information security
量子科技 | 量子技術 | quantum technology
半導體 | semiconductor | semi-conductor
微電子 | microelectronics
晶片 | 芯片 | 集成電路 | chip | integrated circuit
超級計算 | 超算 | supercomputing | supercomputer
超算中心 | 人工智能超算中心 | supercomputing centre | AI supercomputing centre | AISC
算力 | computing power
數據中心 | 數據機房 | 資料中心 | data centre | data center
本地研發總開支 | gross domestic expenditure on R&D | gross domestic expenditure on research and development | GERD
創新科技 | 創科 | I&T | innovation and technology
國際創新科技中心 | 國際創科中心 | international I&T centre | international innovation and technology centre
新質生產力 | new quality productive forces
新型工業化 | new industrialisation
再工業化 | re-industrialisation
先進製造 | advanced manufacturing
智能製造 | 智慧製造 | smart manufacturing | intelligent manufacturing
新型工業加速計劃 | New Industrialisation Acceleration Scheme | NIAS
新型工業發展辦公室 | New Industrialisation Development Office | NIDO
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
大學科技初創企業資助計劃 | Technology Start-up Support Scheme for Universities | TSSSU
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
應科院 | 香港應用科技研究院 | ASTRI | Hong Kong Applied Science and Technology Research Institute
汽車科技研發中心 | APAS | Automotive Platforms and Application Systems R&D Centre
香港紡織及成衣研發中心 | 紡織及成衣研發中心 | HKRITA | Hong Kong Research Institute of Textiles and Apparel
物流及供應鏈多元技術研發中心 | LSCM | Logistics and Supply Chain MultiTech R&D Centre
納米及先進材料研發院 | NAMI | Nano and Advanced Materials Institute
香港認可處 | Hong Kong Accreditation Service | HKAS
標準及校正實驗所 | Standards and Calibration Laboratory
香港檢測和認證局 | Hong Kong Council for Testing and Certification | HKCTC
品質事務部 | Quality Services Division
工業和信息化部 | 工信部 | Ministry of Industry and Information Technology | MIIT
科學技術部 | Ministry of Science and Technology
國家互聯網信息辦公室 | 網信辦 | Cyberspace Administration of China
工業專員 | Commissioner for Industry
數字政策專員 | Commissioner for Digital Policy
社創基金 | 社會創新及創業發展基金 | Social Innovation and Entrepreneurship Development Fund | SIE Fund
微電子研發院 | 香港微電子研發院 | Microelectronics Research and Development Institute | MRDI
InnoHK | InnoHK創新香港研發平台 | InnoHK research cluster | InnoHK platform
高才通 | 高端人才通行證計劃 | 高端人才通行證 | Top Talent Pass Scheme | TTPS
優才計劃 | 優才 | 優秀人才入境計劃 | Quality Migrant Admission Scheme | QMAS
科技人才入境計劃 | Technology Talent Admission Scheme | TechTAS
人才 | talent
穩定幣 | stablecoin
虛擬資產 | virtual asset
金融科技 | fintech | financial technology
數字人民幣 | 數碼人民幣 | e-CNY | digital renminbi
數碼港元 | 數字港元 | e-HKD
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
香港大學 | 港大 | HKU | University of Hong Kong
香港中文大學 | 中文大學 | 中大 | CUHK | Chinese University of Hong Kong | Chinese University
香港科技大學 | 科技大學 | 科大 | HKUST | Hong Kong University of Science and Technology | University of Science and Technology
香港理工大學 | 理工大學 | 理大 | PolyU | Hong Kong Polytechnic University | Polytechnic University
香港城市大學 | 城市大學 | 城大 | CityU | City University of Hong Kong | City University
香港浸會大學 | 浸會大學 | 浸大 | HKBU | Hong Kong Baptist University | Baptist University
嶺南大學 | 嶺大 | Lingnan University | Lingnan
香港教育大學 | 教育大學 | 教大 | EdUHK | Education University of Hong Kong | Education University
大埔 | Tai Po
元朗 | Yuen Long
將軍澳 | Tseung Kwan O
沙田 | Sha Tin | Shatin
屯門 | Tuen Mun
荃灣 | Tsuen Wan
觀塘 | Kwun Tong
東涌 | Tung Chung
啟德 | Kai Tak
新田 | San Tin
落馬洲 | Lok Ma Chau
沙嶺 | Sandy Ridge | Sha Ling
流浮山 | Lau Fau Shan
牛潭尾 | Ngau Tam Mei
洪水橋 | Hung Shui Kiu
古洞 | Kwu Tung
粉嶺 | Fanling
上水 | Sheung Shui
羅湖 | Lo Wu
北區 | North District
新界 | New Territories
九龍 | Kowloon
大嶼山 | Lantau | Lantau Island
前海 | Qianhai
廣東 | 廣東省 | Guangdong | Guangdong Province
廣州 | Guangzhou
澳門 | Macao | Macau
香港國際機場 | Hong Kong International Airport | HKIA
大學城 | university town
長者 | 老人 | 老年人 | 老人家 | elderly | older people | older person | senior citizen | pensioner
手機 | 手提電話 | 流動電話 | 智能手機 | 智能電話 | mobile phone | smartphone | cell phone
電話智能卡 | 電話卡 | 手機卡 | 儲值卡 | 上台卡 | SIM card | prepaid card | prepaid SIM
公營房屋 | 公共房屋 | 公屋 | 公共屋邨 | 屋邨 | public housing | public flat | housing estate | public estate
的士 | 計程車 | 出租車 | taxi | cab
巴士 | 公交車 | bus
飛行的士 | 空中的士 | air taxi | flying taxi | eVTOL
起降場 | vertiport
疫苗 | vaccine | jab
藥物 | 藥品 | drug | medicine | medication
藥械 | drugs and medical devices | drugs and devices
醫療器械 | 醫療儀器 | medical device | medical equipment
律師 | lawyer | solicitor
法律科技 | LawTech | legal technology | legal tech
仲裁 | arbitration
調解 | mediation
訴訟 | 官司 | litigation | lawsuit | court case
外觀設計 | 註冊外觀設計 | registered design | industrial design
版權條例 | Copyright Ordinance
商標註冊 | trade mark registration | trademark registration
專利代理 | patent agent | patent attorney
宿舍 | 住宿 | 住宿設施 | 人才公寓 | dormitory | hostel | accommodation | lodging
培訓 | 訓練 | training
課外活動 | extracurricular activity | after-school activity
實習 | internship | intern
中小學 | 學校 | school
老師 | 教師 | teacher
工廠 | 廠房 | factory | plant
廠商 | 生產商 | 製造商 | manufacturer
生產線 | production line | assembly line
智能生產線 | smart production line
製造業 | manufacturing | manufacturing industry
傳統產業 | 傳統工業 | 傳統製造業 | traditional industry | traditional manufacturing
電子支付 | 電子付款 | 電子繳費 | e-payment | electronic payment | cashless payment
轉數快 | FPS | Faster Payment System
電子錢包 | 手機錢包 | e-wallet | digital wallet | mobile wallet
聊天機械人 | 聊天機器人 | chatbot
郵包 | 包裹 | parcel
清關 | 通關 | 過關 | customs clearance | immigration clearance
身份認證 | 數碼身分 | digital identity | eID
濕實驗室 | wet laboratory | wet lab
乾實驗室 | dry laboratory | dry lab
樓面面積 | floor area | floor space
平整土地 | 土地平整 | site formation
堆填區 | landfill
氫燃料電池 | hydrogen fuel cell | fuel cell
航班 | 飛機 | flight | aircraft
嫦娥 | Chang'E
配對資助 | 配對補助 | matching grant | matching fund
母基金 | fund of funds
風險投資 | 創投 | 創業投資 | venture capital
上限 | ceiling | cap | maximum
諮詢文件 | consultation paper | consultation document
國家重點實驗室 | State Key Laboratory | SKL
技術轉移處 | 技術轉移辦公室 | technology transfer office | TTO
書展 | Book Fair
檔案室 | archive
仿製藥 | generic drug
罕見病 | 罕見疾病 | rare disease | orphan disease
先進療法 | 細胞治療 | 基因治療 | advanced therapy | cell therapy | gene therapy
`;
