import { describe, expect, it } from "vitest";
import { askedAttributes } from "../../../../../src/answering/understanding/asking/attributes/asked-attribute.ts";

const namesOf = (question: string): readonly string[] => askedAttributes(question).map(({ name }) => name);
const isSaid = (question: string, passage: string): boolean =>
  askedAttributes(question).every(({ said }) => said.test(passage));

describe("askedAttributes", () => {
  it.each([
    ["What is the annual operating budget of the institute?", "budget"],
    ["工作組的副主席是誰？", "deputy"],
    ["它的股東是誰？", "shareholders"],
    ["How much electricity will it use?", "electricity"],
    ["How tall will the tower be?", "height"],
    ["Which pier had the most passengers?", "foremost"],
    ["報讀人數最多的是哪一科？", "foremost"],
    ["搭船收唔收錢？", "charged-at-all"],
    ["試驗結果如何？", "outcome-of-trial"],
    ["How many people use the pier every day?", "each-hour-or-day"],
    ["宿舍月租大概幾多？", "each-month"],
    ["這個牌照的有效期有多久？", "validity"],
    ["What is the pass rate of the course?", "rate-of-success"],
    ["過去三年系統停頓的次數有幾多？", "incidents"],
    ["Which twelve economies do the partners come from?", "countries"],
    ["署長是哪位？", "person"],
    ["院長哪個", "person"],
    ["委員會主席是哪個？", "office-holder"],
    ["他叫什麼名字", "personal-name"],
    ["而家特首叫咩名", "person"],
    ["哪個是運輸局局長？", "person"],
    ["Who is the Secretary for Transport?", "person"],
    ["rent of the workshops", "rent"],
    ["工場呎租大約多少？", "rent"],
    ["厂房一平方米租多少？", "rent"],
    ["單位幾錢一呎？", "rent"],
    ["List the estates where it is being tried.", "estates"],
    ["請逐一列出這些經濟體。", "countries"],
    ["五家分支機構分別在哪幾個城市？", "cities"],
    ["What is the name of the head of the institute?", "personal-name"],
    ["What computing power will the centre reach?", "computing-capacity"],
    ["What was the company's turnover last year?", "turnover"],
    ["Who designed the building?", "designer"],
    ["第二屆展覽有多少參展商？", "ordinal"],
    ["What did Phase 3 cover?", "ordinal"],
    ["How much would one taxi get?", "each"],
    ["每間學校可以申請幾多錢？", "each"],
    ["每間最多攞到幾多", "ceiling"],
    ["咁最多有幾多錢？", "ceiling"],
    ["How was the prize money divided among the piers?", "each-of-several"],
    ["五个码头分别叫什么名字？", "three-or-more"],
    ["渡輪公司的總監由誰擔任？", "office-holder"],
    ["新渡輪碼頭喺邊一區？", "district"],
    ["Which building houses the ferry office?", "building"],
    ["第一個碼頭喺邊個市？", "district"],
    ["由哪間大學主理？", "one-university"],
    ["揀咗嗰幾條邨叫咩名？", "estates"],
    ["租碼頭的鋪位，每平方米要多少錢？", "rent"],
    ["What yearly income must an applicant prove?", "income-limit"],
    ["taxi fare", "fare"],
    ["深圳樓價", "home-price"],
    ["Which place did the port take in the ranking?", "rank"],
    ["香港人口有幾多", "population"],
    ["船廠執笠使唔使還錢？", "insolvent"],
    ["備忘錄由誰簽的？", "signatory"],
    ["Whose engines are in the ferries?", "make"],
    ["Who became the first harbour master?", "personal-name"],
    ["碼頭管理局的總裁人選", "personal-name"],
    ["邊幾間機構參加咗試驗？", "institutions"],
    ["意見書寄去邊度？", "contact"],
    ["想查詢，打哪个电话？", "contact"],
    ["How do I contact them?", "reach"],
    ["怎么联系他们？", "reach"],
    ["請列出全部碼頭的名稱", "list"],
    ["Which ten?", "list"],
    ["那六個碼頭叫甚麼名字？", "list"],
    ["Why do most applications get turned down?", "refused"],
    ["部門不照做會受甚麼處分？", "fined"],
    ["参加网络的有哪些央行？", "banks"],
    ["What is the maximum grant?", "ceiling"],
    ["入境計劃仲剩返幾多個名額？", "remaining"],
    ["What power will it have once it is fully built?", "once-complete"],
    ["三所大學各佔多少？", "each-of-several"],
    ["Is it $2 million or $3 million?", "one-of-two"],
    ["申請人的年齡上限是多少？", "age-limit"],
    ["Of the 3 million users, how many are women?", "women"],
    ["當中六十五歲以上的長者佔多少？", "old-people"],
    ["其中上市的有幾家？", "listed"],
    ["各大學分別佔幾位？", "each-of-several"],
    ["D類簽證可以留幾耐？", "letter-of-its-kind"],
    ["Which company manages the fund?", "operator"],
    ["去園區搭港鐵喺邊個站落車？", "station"],
    ["How do I get to the park?", "way-there"],
    ["園區點去㗎", "way-there"],
    ["怎样前往新码头？", "way-there"],
    ["點樣去申請渡輪證", "route-of-application"],
    ["新渡輪行邊條航線？", "line"],
    ["申請簽證要考到幾多分？", "points"],
    ["What annual return does the fund aim at?", "return-on-money"],
    ["櫃員機是什麼牌子？", "make"],
    ["How many passengers does the ferry take?", "capacity"],
    ["富山那间坐得下多少人", "capacity"],
    ["What are the opening hours of the museum?", "clock"],
    ["尾班船幾點開？", "clock"],
    ["申请被拒可以去哪里上诉？", "appeal"],
    ["Which company supplies the robots?", "company"],
    ["邊間電訊商出價最高？", "company"],
    ["Which four hospitals are served?", "three-or-more"],
    ["邊七間醫院有得做？", "three-or-more"],
  ])("reads %s as a question for %s", (question, name) => {
    expect(namesOf(question)).toContain(name);
  });

  it("does not take most of some for the foremost, nor what companies must do for their names", () => {
    expect(namesOf("Where do most such ferries come from?")).not.toContain("foremost");
    expect(namesOf("對上市企業有甚麼要求？")).not.toContain("companies");
  });

  it("takes a list of about as many for the names of a number of things", () => {
    const question = "Which six piers are they?";
    expect(isSaid(question, "six piers, by sensors and mobile devices")).toBe(false);
    expect(isSaid(question, "central, mui wo, peng chau, cheung chau, lamma and tai o")).toBe(true);
  });

  it("asks nothing special of a plain question", () => {
    expect(askedAttributes("What is the supercomputing centre for?")).toEqual([]);
    expect(askedAttributes("和哪個國家部門簽了備忘錄？")).toEqual([]);
    expect(askedAttributes("By which year was the city's first display room to open?")).toEqual([]);
    expect(askedAttributes("How much can it deduct from profits tax?")).toEqual([]);
    expect(askedAttributes("三個工業邨改叫什麼名字？")).toEqual([]);
    expect(askedAttributes("跨境計劃包括哪區域的合作？")).toEqual([]);
    expect(askedAttributes("會把哪條央行網絡做大？")).toEqual([]);
    expect(askedAttributes("Who got the land and for how long?")).toEqual([]);
    expect(askedAttributes("將來坐一程要幾耐？")).toEqual([]);
    expect(askedAttributes("怎么知道路边站了几个人？")).toEqual([]);
    expect(askedAttributes("嗰幢三十幾層嘅公屋幾快起到頂？")).toEqual([]);
    expect(askedAttributes("What have the operators done for the riders?")).toEqual([]);
    expect(askedAttributes("Once my prepaid phone number is tied to me, may I sell it?")).toEqual([]);
    expect(askedAttributes("每個項目政府津貼幾多？").map(({ name }) => name)).not.toContain("pay");
  });

  it("is satisfied by a passage that states the attribute, in either language, and by no other", () => {
    const question = "What is the annual budget of the institute?";
    expect(isSaid(question, "the institute has a budget of $3 million")).toBe(true);
    expect(isSaid(question, "该院的经费为三百万元")).toBe(true);
    expect(isSaid(question, "the institute opened in 2024")).toBe(false);
  });

  it("takes a day of the week for a day, and members abroad for countries", () => {
    expect(isSaid("夜市逢哪一天休息？", "夜市逢星期一休市")).toBe(true);
    expect(isSaid("Which day is it closed?", "it is closed on mondays")).toBe(true);
    expect(isSaid("新办事处管哪几个国家？", "服务范围为沙特阿拉伯、巴林、阿曼及约旦")).toBe(true);
  });

  it("takes a kind of company for no name of one", () => {
    expect(isSaid("哪家公司中標？", "合约由一家保险公司投得")).toBe(false);
    expect(isSaid("哪家公司中標？", "合约由海港工程有限公司投得")).toBe(true);
    expect(isSaid("Which company won the tender?", "the tender closes in 2027")).toBe(false);
  });

  it("wants the names where more than two are asked for, and not their number", () => {
    expect(isSaid("Which three piers are shut?", "three piers are shut")).toBe(false);
    expect(
      isSaid("Which three piers are shut?", "the piers at east cove, long bay and cape hill are shut"),
    ).toBe(true);
    expect(isSaid("邊三個碼頭閂咗？", "东湾、长湾及海角码头已关闭")).toBe(true);
  });

  it("does not take a telephone card for a telephone number", () => {
    expect(isSaid("報名電話是幾多號？", "电话智能卡实名登记")).toBe(false);
    expect(isSaid("報名電話是幾多號？", "电话:1823")).toBe(true);
  });
});

it("asks for nothing that the asker only tells of himself", () => {
  const told = askedAttributes(
    "My salary is in the highest tier. How many years is the first visa good for?",
  );
  expect(told.map(({ name }) => name)).not.toContain("pay");
  expect(askedAttributes("What is the salary of the director?").map(({ name }) => name)).toContain("pay");
});
