// Writes test/fixtures/own-documents: six invented documents, each as PDF, HTML, DOCX, Markdown and plain text, with what
// every paragraph says and how it is to be cited. The PDFs are printed by Chromium from the pages, with running heads, page
// numbers and, for half of them, two columns; they need a Chinese font on this machine.
//   node scripts/make-own-documents.mjs [path of Chromium]
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as docx from "docx";
import { chromium } from "playwright-core";

const FOLDER = fileURLToPath(new URL("../test/fixtures/own-documents", import.meta.url));

const WORDS = {
  en: {
    title: "Plan for the Quiet Harbour Wards",
    date: "12 March 2025",
    background: "Background",
    measures: "Measures",
    progress: "Progress",
    p: (n, t) =>
      `In ward ${n} the team on ${t} has finished its survey of ${n * 37} households, and will publish the findings together with the maps before the end of the financial year, so that residents can comment on them.`,
    prose: (t) =>
      `The plan on ${t} was drawn up after three rounds of talks with residents, traders and the schools of the wards. It replaces the plan of 2019, whose targets were met two years early.`,
    topics: [
      "street trees",
      "quiet ferries",
      "night buses",
      "school meals",
      "sea walls",
      "shop fronts",
      "footpaths",
    ],
    head: ["Measure", "Budget", "State"],
    state: ["Under way", "Finished", "Being tendered"],
    note: "Figures are rounded to the nearest hundred.",
    item: (t) => `Extend the pilot on ${t} to all wards.`,
    closing: (t) => `Comments on ${t} may be sent to the ward office until 30 June 2025.`,
    label: { numbered: (n) => `para. ${n}`, row: (words) => `row “${words}”`, bullet: (n) => `bullet ${n}` },
  },
  "zh-Hant": {
    title: "靜海各區計劃",
    date: "2025年3月12日",
    background: "背景",
    measures: "措施",
    progress: "進度",
    p: (n, t) =>
      `第${n}區的${t}工作小組已完成${n * 37}個住戶的調查，並會在本財政年度完結前連同地圖一併公布結果，讓居民可以提出意見，當局亦會在收集意見後再次修訂有關安排。`,
    prose: (t) =>
      `有關${t}的計劃是與居民、商戶及區內學校商討三輪後擬訂的。計劃取代2019年的舊計劃，而舊計劃的目標已提早兩年達到。`,
    topics: ["路邊樹木", "寧靜渡輪", "通宵巴士", "學校膳食", "海堤", "店舖門面", "行人徑"],
    head: ["措施", "預算", "情況"],
    state: ["進行中", "已完成", "招標中"],
    note: "數字調整至最接近的百位。",
    item: (t) => `把${t}試驗計劃擴展至所有地區。`,
    closing: (t) => `市民可於2025年6月30日或之前向地區辦事處就${t}提出意見。`,
    label: { numbered: (n) => `第${n}段`, row: (words) => `「${words}」`, bullet: (n) => `第${n}項` },
  },
  "zh-Hans": {
    title: "静海各区计划",
    date: "2025年3月12日",
    background: "背景",
    measures: "措施",
    progress: "进度",
    p: (n, t) =>
      `第${n}区的${t}工作小组已完成${n * 37}个住户的调查，并会在本财政年度完结前连同地图一并公布结果，让居民可以提出意见，当局亦会在收集意见后再次修订有关安排。`,
    prose: (t) =>
      `有关${t}的计划是与居民、商户及区内学校商讨三轮后拟订的。计划取代2019年的旧计划，而旧计划的目标已提早两年达到。`,
    topics: ["路边树木", "宁静渡轮", "通宵巴士", "学校膳食", "海堤", "店铺门面", "行人径"],
    head: ["措施", "预算", "情况"],
    state: ["进行中", "已完成", "招标中"],
    note: "数字调整至最接近的百位。",
    item: (t) => `把${t}试验计划扩展至所有地区。`,
    closing: (t) => `市民可于2025年6月30日或之前向地区办事处就${t}提出意见。`,
    label: { numbered: (n) => `第${n}段`, row: (words) => `“${words}”`, bullet: (n) => `第${n}项` },
  },
};

/** Name, language, printed numbers from, columns. A pair shares its name but for the language. */
const DOCUMENTS = [
  ["wards-2025-en", "en", 1, 1],
  ["wards-2025-tc", "zh-Hant", 1, 1],
  ["harbour-2025-en", "en", 8, 2],
  ["harbour-2025-tc", "zh-Hant", 8, 2],
  ["streets-2025-en", "en", 20, 2],
  ["streets-2025-sc", "zh-Hans", 20, 1],
];

/** What stands in a document, one thing after the other. */
function blocksOf(language, first, name) {
  const say = WORDS[language];
  const [a, ...topics] = say.topics;
  const budget = (at) => (first * 7 + at * 3 + name.length) * 100;
  return [
    { kind: "heading", level: 1, text: say.title },
    { kind: "date", text: say.date },
    { kind: "heading", level: 2, text: say.background },
    { kind: "prose", text: say.prose(a) },
    ...topics.map((topic, at) => ({ kind: "numbered", number: first + at, text: say.p(first + at, topic) })),
    { kind: "heading", level: 2, text: say.measures },
    ...topics.slice(0, 3).map((topic, at) => ({ kind: "bullet", number: at + 1, text: say.item(topic) })),
    { kind: "heading", level: 2, text: say.progress },
    {
      kind: "table",
      head: say.head,
      rows: topics.slice(0, 3).map((topic, at) => [topic, `$${budget(at)}`, say.state[at]]),
    },
    { kind: "prose", text: say.closing(a) },
    { kind: "footnote", number: 1, text: say.note },
  ];
}

function expectedOf(language, blocks) {
  const { label } = WORDS[language];
  return blocks.flatMap((block) => {
    if (block.kind === "table")
      return block.rows.map((cells) => ({ label: label.row(cells[0]), text: cells.join(" | ") }));
    if (block.kind === "numbered") return [{ label: label.numbered(block.number), text: block.text }];
    if (block.kind === "bullet") return [{ label: label.bullet(block.number), text: block.text }];
    return block.kind === "prose" || block.kind === "footnote" ? [{ label: null, text: block.text }] : [];
  });
}

const plain = (blocks) =>
  blocks
    .map((block) => {
      if (block.kind === "table")
        return [block.head, ...block.rows].map((cells) => cells.join("\t")).join("\n");
      if (block.kind === "numbered") return `${block.number}. ${block.text}`;
      if (block.kind === "bullet") return `• ${block.text}`;
      return block.kind === "footnote" ? `[^${block.number}]: ${block.text}` : block.text;
    })
    .join("\n\n");

const markdown = (blocks) =>
  blocks
    .map((block) => {
      if (block.kind === "heading") return `${"#".repeat(block.level)} ${block.text}`;
      if (block.kind === "table")
        return [block.head, block.head.map(() => "---"), ...block.rows]
          .map((cells) => `| ${cells.join(" | ")} |`)
          .join("\n");
      if (block.kind === "numbered") return `${block.number}. ${block.text}`;
      if (block.kind === "bullet") return `- ${block.text}`;
      return block.kind === "footnote" ? `[^${block.number}]: ${block.text}` : block.text;
    })
    .join("\n\n");

function html(language, blocks, { columns, print }) {
  const body = blocks
    .map((block) => {
      if (block.kind === "heading")
        return `<h${block.level}>${block.text}</h${block.level}>${block.level === 1 ? "" : ""}`;
      if (block.kind === "table")
        return `<table><thead><tr>${block.head.map((cell) => `<th>${cell}</th>`).join("")}</tr></thead><tbody>${block.rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("")}</tbody></table>`;
      if (block.kind === "numbered")
        return print
          ? `<p>${block.number}. ${block.text}</p>`
          : `<ol start="${block.number}"><li>${block.text}</li></ol>`;
      if (block.kind === "bullet")
        return print ? `<p>• ${block.text}</p>` : `<ul><li>${block.text}</li></ul>`;
      if (block.kind === "footnote")
        return print
          ? `<p class="note">${block.number} ${block.text}</p>`
          : `<div id="fn${block.number}" class="note"><ol><li id="fn-${block.number}">${block.text} <a href="#ref1">↩</a></li></ol></div>`;
      return `<p>${block.text}</p>`;
    })
    .join("\n");
  const style = `body{font:11pt/1.5 "Noto Serif CJK TC",serif;columns:${print ? columns : 1};column-gap:3em}h1{font-size:20pt;column-span:all;width:100%}h2{font-size:15pt}.note{font-size:8pt}td,th{padding:2pt 18pt 2pt 0;text-align:left;font-weight:normal}table{break-inside:avoid;font-size:10.5pt;column-span:all}td,th{white-space:nowrap}p{margin:0 0 9pt}`;
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${blocks[0].text}</title><style>${style}</style></head><body><header><nav>Home | News</nav></header><main>${body}</main><p style="display:none">hidden words</p><footer>Copyright</footer></body></html>`;
}

function word(blocks) {
  const run = (text) => new docx.TextRun(text);
  const children = blocks.map((block) => {
    if (block.kind === "heading")
      return new docx.Paragraph({ text: block.text, heading: `Heading${block.level}` });
    if (block.kind === "numbered")
      return new docx.Paragraph({
        children: [run(block.text)],
        numbering: { reference: "paragraphs", level: 0 },
      });
    if (block.kind === "bullet") return new docx.Paragraph({ text: block.text, bullet: { level: 0 } });
    if (block.kind === "table")
      return new docx.Table({
        rows: [block.head, ...block.rows].map(
          (cells) =>
            new docx.TableRow({
              children: cells.map((text) => new docx.TableCell({ children: [new docx.Paragraph(text)] })),
            }),
        ),
      });
    if (block.kind === "footnote") return undefined;
    const note = blocks.at(-1) === block || blocks.at(-2) === block ? [new docx.FootnoteReferenceRun(1)] : [];
    return new docx.Paragraph({ children: [run(block.text), ...note] });
  });
  const first = blocks.find(({ kind }) => kind === "numbered").number;
  const level = { level: 0, format: "decimal", text: "%1.", alignment: "left", start: first };
  return docx.Packer.toBuffer(
    new docx.Document({
      numbering: { config: [{ reference: "paragraphs", levels: [level] }] },
      footnotes: { 1: { children: [new docx.Paragraph(blocks.at(-1).text)] } },
      sections: [
        {
          headers: { default: new docx.Header({ children: [new docx.Paragraph("Running head")] }) },
          children: children.filter(Boolean),
        },
      ],
    }),
  );
}

const browser = await chromium.launch({
  executablePath: process.argv[2] ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
const page = await browser.newPage();
const expected = {};
for (const format of ["pdf", "html", "docx", "md", "txt"])
  mkdirSync(join(FOLDER, format), { recursive: true });
for (const [name, language, first, columns] of DOCUMENTS) {
  const blocks = blocksOf(language, first, name);
  expected[name] = { language, paragraphs: expectedOf(language, blocks) };
  const write = (format, bytes) => writeFileSync(join(FOLDER, format, `${name}.${format}`), bytes);
  write("txt", plain(blocks));
  write("md", markdown(blocks));
  write("html", html(language, blocks, { columns, print: false }));
  write("docx", await word(blocks));
  await page.setContent(
    html(language, blocks, { columns, print: true }).replace(
      /<header>.*?<\/header>|<footer>.*?<\/footer>/g,
      "",
    ),
  );
  const small = (text) => `<div style="font-size:8pt;width:100%;text-align:center">${text}</div>`;
  const footerTemplate = small('- <span class="pageNumber"></span> -');
  write(
    "pdf",
    await page.pdf({
      width: "14cm",
      height: "17cm",
      displayHeaderFooter: true,
      headerTemplate: small("LC Paper No. CB(1)99/2025"),
      footerTemplate,
      margin: { top: "2cm", bottom: "2cm", left: "1.5cm", right: "1.5cm" },
    }),
  );
}
await browser.close();
writeFileSync(join(FOLDER, "expected.json"), `${JSON.stringify(expected, null, 1)}\n`);
