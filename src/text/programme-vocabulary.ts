// Official names of programmes in both languages, one programme a line, that no document prints side by side. Data only: they name a
// programme in lists and find it by its name; searching does not read them.

/** Names of programmes, as they are written. */
export const PROGRAMME_VOCABULARY: readonly (readonly string[])[] = `
智方便 | iAM Smart
InnoHK創新香港研發平台 | InnoHK研發平台 | InnoHK research cluster
一網通辦 | Single Portal for Online Government Services
微電子中心 | Microelectronics Centre
先進製造業中心 | Advanced Manufacturing Centre
數據技術中心 | Data Technology Hub
香港創新科技發展藍圖 | Hong Kong Innovation and Technology Development Blueprint | Hong Kong I&T Development Blueprint
香港智慧城市藍圖 | Smart City Blueprint for Hong Kong
創科實習計劃 | STEM Internship Scheme
傑出創科學人計劃 | Global STEM Professorship Scheme
授權數據交換閘 | Consented Data Exchange Gateway
商業數據通 | Commercial Data Interchange
數字化經濟發展委員會 | Digital Economy Development Committee
數碼轉型支援先導計劃 | Digital Transformation Support Pilot Programme
新型工業化及科技培訓計劃 | New Industrialisation and Technology Training Programme
智慧政府創新實驗室 | Smart Government Innovation Lab
科技統籌（整體撥款）計劃 | TechConnect (Block Vote)
中學IT創新實驗室 | IT Innovation Lab in Secondary Schools
奇趣IT識多啲 | Knowing More About IT
跨境通辦 | Cross-boundary Public Services
一般支援計劃 | General Support Programme
社會創新及創業發展基金 | Social Innovation and Entrepreneurship Development Fund
新能源運輸基金 | New Energy Transport Fund
`
  .trim()
  .split("\n")
  .map((line) => line.split(" | "));
