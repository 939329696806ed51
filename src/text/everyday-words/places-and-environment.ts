// Land, buildings, places, transport and surroundings as people talk of them, beside the words of policy papers. Data only.

/** One group a line: words of papers and of talk for one idea, in both languages. */
export const PLACES_AND_ENVIRONMENT = `
land | site | sites | plot | plots | ground | grounds | parcel of land | 土地 | 用地 | 地皮 | 地盤 | 地 | 地塊
land use | zoning | what the land is for | 土地用途 | 規劃用途 | 用途
statutory procedures | legal procedure | planning procedure | formal steps | legal steps | 法定程序 | 法律程序 | 程序
site formation | levelled | ready for building | buildable | formed land | ground ready | 土地平整 | 平整 | 熟地 | 起得樓
hectares | hectare | area | how big | size | acreage | extent | 公頃 | 面積 | 幾大 | 多大 | 大小
gross floor area | floor area | floor space | space inside | square metres | square feet | floorspace | 總樓面面積 | 樓面面積 | 建築面積 | 樓面 | 平方米 | 空間 | 幾多呎
building | buildings | tower | towers | block | blocks | premises | high-rise | 大樓 | 建築物 | 樓宇 | 大廈 | 樓 | 建築
storeys | storey | floors | tall | tallest | height | high | how tall | highest | 層 | 樓層 | 層數 | 樓高 | 高度 | 幾高 | 多高 | 最高 | 幾多層
construction | build | building works | works | put up | erect | under construction | 建造 | 興建 | 建設 | 工程 | 起樓 | 動工 | 施工 | 修建
expansion | expand | extension | enlarge | bigger | extend | phase 5 | 擴建 | 擴大 | 擴展 | 擴充 | 延伸
infrastructure | basic facilities | hardware | backbone | 基礎設施 | 基建 | 硬件 | 基礎建設 | 基礎
supporting facilities | amenities | shared facilities | public facilities | ancillary facilities | communal facilities | 配套設施 | 配套 | 公用設施 | 共用設施 | 附屬設施
accommodation | lodging | housing for talent | dormitory | dorm | hostel | apartments | flats | living quarters | somewhere to live | place to live | place to stay | places to stay | residence | 住宿 | 宿舍 | 人才公寓 | 公寓 | 訪客住所 | 住所 | 住邊 | 住處 | 住宿設施
public housing | public flats | council flats | public rental | social housing | housing estates | public rental blocks | builders of public flats | 公營房屋 | 公屋 | 公共屋邨 | 屋邨 | 房屋 | 公共房屋 | 廉租房
housing authority | housing department | 房屋委員會 | 房委會 | 房屋署
estate management | looking after estates | running the estates | property management | caretaking | 屋邨管理 | 物業管理 | 樓宇管理 | 管理公屋
offices | office space | workspace | workplaces | desks | 辦公室 | 辦公空間 | 寫字樓 | 辦公
industrial estate | industrial estates | innopark | innoparks | industrial park | industrial zone | 工業邨 | 創新園 | 工業園 | 工業區
science park | tech park | technology park | science and technology park | innovation park | research park | tech campus | 科學園 | 科技園 | 創新及科技園 | 創科園 | 園區 | 創科園區
cyberport | digital park | internet hub | tech hub at pok fu lam | 數碼港 | 數字港
pak shek kok | science park area | 白石角 | 科學園
the loop | hetao | lok ma chau loop | border park | park at the border | tech park by the border | park by the border | 河套 | 落馬洲河套 | 河套區 | 港深創科園 | 邊境園區
san tin | technopole | san tin technopole | 新田 | 新田科技城
sha ling | sandy ridge | 沙嶺
northern metropolis | up north | northern new territories | the north of the city | 北部都會區 | 北都 | 新界北 | 北區
university town | campus district | college town | 大學城 | 北都大學教育城
boundary | border | frontier | crossing | cross-boundary | cross-border | checkpoint | control point | over there | next door | other side | 邊境 | 邊界 | 跨境 | 口岸 | 關口 | 過境 | 過關 | 跨界 | 關卡
mainland | mainland china | china | the motherland | across the boundary | the country | 內地 | 大陸 | 中國內地 | 國內 | 國家 | 祖國
central government | beijing | central authorities | state council | 中央政府 | 中央 | 國務院 | 北京
guangdong | canton | the province next door | province | 廣東 | 廣東省 | 粵
shenzhen | next-door city | across the river | neighbouring city | 深圳 | 鄰近城市 | 深圳市
greater bay area | gba | bay area | nine mainland cities | neighbours | 大灣區 | 粵港澳大灣區 | 灣區
national development | five-year plan | national plan | the country's plan | state plan | 五年規劃 | 國家規劃 | 十四五 | 十五五 | 國家發展 | 國家十五五規劃
international | global | world | worldwide | around the world | all over the world | 國際 | 全球 | 世界 | 環球
asia | asian | region | regional | 亞洲 | 區域 | 地區 | 亞太
singapore | rival city | 新加坡 | 星加坡
europe | european | 歐洲 | 歐盟
belt and road | silk road | asean | 一帶一路 | 東盟 | 絲路
airport | chek lap kok | lantau | 機場 | 赤鱲角 | 國際機場 | 大嶼山
port | harbour | container terminal | shipping | maritime | 港口 | 碼頭 | 航運 | 海運 | 貨櫃
rail | railway | train | trains | mtr | underground | metro | 鐵路 | 港鐵 | 地鐵 | 火車
buses | bus | public buses | double-deckers | minibuses | 巴士 | 公共巴士 | 公車 | 小巴 | 公共汽車
taxis | taxi | cabs | cab | 的士 | 出租車 | 計程車
public transport | getting around | commuting | 公共交通 | 交通工具 | 出行 | 搭車
logistics | parcels | parcel | delivery | deliveries | freight | cargo | shipping goods | postal | 物流 | 包裹 | 貨物 | 貨運 | 運送 | 速遞 | 快遞 | 郵遞 | 送貨
customs clearance | clearing customs | pass through customs | goods through the border faster | customs checks | clearance | 清關 | 通關 | 報關 | 海關 | 海關清關
e-commerce | online shopping | online shop | online store | selling online | sell online | sell gadgets online | internet shopping | online sellers | web shop | 電子商務 | 電商 | 網購 | 網店 | 網上購物 | 網上賣嘢 | 跨境電商
environment | environmental | green | eco-friendly | eco | environmentally friendly | 環保 | 綠色 | 環境 | 綠色科技 | 環境保護
green technology | green tech | clean technology | clean tech | eco technology | solar | solar start-up | clean energy | 綠色科技 | 綠色技術 | 環保科技 | 清潔能源 | 太陽能
landfill | landfills | rubbish dump | rubbish tip | dump | tip | closed landfill | restored landfill | waste site | 堆填區 | 垃圾場 | 填埋場 | 已修復堆填區 | 垃圾堆填
waste | rubbish | trash | garbage | recycling | recycle | 廢物 | 垃圾 | 回收 | 廢料 | 循環再造
demonstrate | demonstration | show off | showcase | show | display | try out in public | 示範 | 展示 | 演示 | 展現 | 試用
carbon neutrality | net zero | carbon neutral | emissions | greenhouse gas | decarbonise | low carbon | climate change | global warming | 碳中和 | 減碳 | 排放 | 低碳 | 溫室氣體 | 氣候變化 | 零碳
energy | power | electricity | fuel | 能源 | 電力 | 燃料 | 電 | 供電
renewable energy | clean power | wind power | solar panels | sun power | 可再生能源 | 太陽能 | 風能 | 再生能源
sustainable aviation fuel | green jet fuel | jet fuel | green fuel for planes | plane fuel | saf | aviation fuel | 可持續航空燃料 | 航空燃料 | 環保航油 | 綠色航油 | 飛機燃料 | 航油
new energy transport | green transport | clean transport | green buses | clean buses | 新能源運輸 | 新能源 | 綠色運輸 | 綠色轉型
water | reservoir | water supply | 水務 | 供水 | 食水 | 水
agriculture | farming | fisheries | food | 農業 | 漁業 | 漁農 | 食物 | 糧食
weather | typhoon | rainstorm | observatory | flood | 天氣 | 颱風 | 天文台 | 暴雨 | 水浸
park facilities | open space | recreation | leisure | sports | 康樂 | 休憩 | 運動 | 體育 | 公園
phase | first phase | stage | first stage | batch | initial phase | 階段 | 首階段 | 第一期 | 期 | 批次 | 首批 | 第一階段
lease | leased | leases signed | rented out | let out | fully let | 租約 | 批租 | 租出 | 全數租出 | 租用 | 簽署租約
tenancy | moving in | move in | settle in | set up shop | come in | 進駐 | 落戶 | 遷入 | 入駐 | 搬入
vacancy | empty space | unused | still available | 空置 | 可供租用 | 閒置
mixed use | commercial space | shops and other uses | 混合用途 | 商業 | 商業用途
main road | roads | central avenue | streets | 道路 | 中央大道 | 馬路 | 街道
district cooling | 區域供冷 | 區域冷氣系統 | 供冷系統
emergency access | link road | connect by road | transport links | 連接 | 連接道路 | 通道 | 交通接駁
travel between the two parks | come and go daily | go back and forth each day | cross the border for work | 往返 | 早出晚歸 | 兩園往返 | 過境上班
joint park | one zone two parks | two parks | shenzhen park | 一區兩園 | 深圳園區 | 兩個園區 | 一河兩岸
green buses and taxis | electric taxis | electric buses | e-taxis | e-buses | 電動的士 | 電動巴士 | 綠色公共交通
hydrogen trucks | hydrogen lorries | fuel-cell lorries | hydrogen buses | 氫燃料電池重型車輛 | 氫燃料電池巴士 | 氫能車
filling station | refuel | refuelling | hydrogen station | petrol station | 加氫站 | 加氣站 | 油站 | 加油
urban renewal | old districts | 舊區 | 市區更新 | 重建
new town | new development area | new land | land supply | 新發展區 | 土地供應 | 新增用地 | 創科土地
river | the shenzhen river | 深圳河 | 河
island | islands | 島 | 離島
hospital site | teaching hospital | medical school | third medical school | 醫學院 | 教學醫院 | 第三所醫學院
`;
