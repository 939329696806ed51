// What speaks against an answer: a topic that is strange to the documents, and a detail that they do not say.
import { expect, it } from "vitest";
import { foreignPlacesAsked, foreignPlacesIn } from "../../../src/answering/deciding/foreign-places.ts";
import { askedAttributes } from "../../../src/answering/understanding/asking/attributes/asked-attribute.ts";
import { asksSeenFromToday } from "../../../src/answering/understanding/asking/values/asked-time.ts";
import { askedValues } from "../../../src/answering/understanding/asking/values/asked-value.ts";
import { signalsFor } from "../small-decision.ts";

it("finds nothing against a passage that says what is asked", () => {
  const signals = signalsFor(
    "When will the harbour ferry depot open?",
    "The harbour ferry depot will open in 2026.",
  );
  expect(signals).toMatchObject({
    missingAttribute: 0,
    missingValue: 0,
    missingCount: 0,
    elsewhere: 0,
    otherYear: 0,
    seenFromToday: 0,
  });
});

it("misses an amount that the passage does not state", () => {
  const asked = "How much funding did the harbour ferry depot receive?";
  expect(signalsFor(asked, "The harbour ferry depot is funded.").missingValue).toBe(1);
  expect(signalsFor(asked, "The harbour ferry depot received $30 million.").missingValue).toBe(0);
});

it("finds an amount loose that stands beside something else", () => {
  const asked = "How much money did the harbour ferry depot receive?";
  const bound = signalsFor(asked, "The harbour ferry depot received $30 million.");
  const loose = signalsFor(asked, "The harbour ferry depot moves. Trams cost $30 million.");
  expect(loose.looseValue).toBeGreaterThan(bound.looseValue);
});

it("misses an amount of the second where the first has one", () => {
  const asked = "What floor area will the second phase of the harbour ferry depot have?";
  const first = "The first phase of the harbour ferry depot has 500 square metres.";
  expect(signalsFor(asked, `${first} The second phase is being planned.`).missingValue).toBe(1);
  expect(signalsFor(asked, `${first} The second phase has 300 square metres.`).missingValue).toBe(0);
});

it("takes the date of another count for no date of the one that is asked for", () => {
  const asked = "How many users had the harbour ferry service in 2025?";
  const users = "The harbour ferry service had 300 users in 2024.";
  expect(signalsFor(asked, `${users} The harbour ferry service has 90 buildings in 2025.`).otherYear).toBe(1);
  expect(signalsFor(asked, `${users} The harbour ferry service has 400 users in 2025.`).otherYear).toBe(0);
});

it("judges a question in parts by the part that is said", () => {
  const passage = "The harbour ferry depot received $30 million.";
  const one = signalsFor("How much money did the harbour ferry depot receive?", passage);
  const two = signalsFor(
    "How much money did the harbour ferry depot receive, and where are its quiet walkways lit?",
    passage,
  );
  expect(two.missingValue).toBe(0);
  expect(two.looseValue).toBeLessThanOrEqual(one.looseValue + 0.1);
});

it("misses an attribute in whichever language the passage is", () => {
  expect(
    signalsFor("Who is the director of the harbour museum?", "The harbour museum opens.").missingAttribute,
  ).toBe(1);
  expect(signalsFor("海港博物館的館長是誰？", "海港博物館開幕，由陳館長主持。").missingAttribute).toBe(0);
  expect(signalsFor("海港博物館的館長是誰？", "海港博物館將會開幕。").missingAttribute).toBe(1);
});

it("lets two passages answer the two halves of a question", () => {
  const passages = [
    "The harbour museum keeps 40 ships of the harbour in its halls.",
    "Admission to the harbour museum costs $20.",
  ] as const;
  const price = "What does admission to the harbour museum cost?";
  const both = "How many ships does the harbour museum keep in its halls, and what does admission cost?";
  expect(signalsFor(both, ...passages).missingAttribute).toBe(0);
  expect(signalsFor(price, passages[0]).missingAttribute).toBe(1);
});

it("takes what a passage on another thing says of an attribute for nothing", () => {
  const asked = "Who is the director of the harbour museum?";
  const museum = "The harbour museum opens.";
  expect(signalsFor(asked, museum, "The railway school has a director.").missingAttribute).toBe(1);
  expect(
    signalsFor(asked, museum, "Mr Lee is the director of the harbour museum.").missingAttribute,
  ).toBeLessThan(1);
});

it("misses a thing of which the passages say no word", () => {
  const passage = "The harbour ferry depot has a museum.";
  expect(signalsFor("Is there a swimming pool at the harbour ferry depot?", passage).missingAttribute).toBe(
    1,
  );
  expect(signalsFor("Is there a museum at the harbour ferry depot?", passage).missingAttribute).toBe(0);
});

it("counts another city against the passage, the more when it is not named there", () => {
  const passage = "Drones deliver parcels.";
  expect(signalsFor("Which drones deliver parcels in Singapore?", passage).elsewhere).toBe(1);
  expect(signalsFor("Which drones deliver parcels?", passage).elsewhere).toBe(0);
  expect(signalsFor("新加坡有哪些無人機？", "無人機送貨。").elsewhere).toBe(1);
});

it("sees another year's figure, and takes the document's own year for said", () => {
  const passage = "Ferry passengers rose to 40 in 2023.";
  expect(signalsFor("How many ferry passengers were there in 2021?", passage).otherYear).toBe(1);
  expect(signalsFor("How many ferry passengers were there in 2023?", passage).otherYear).toBe(0);
  const undated = "There are 40 ferry passengers.";
  expect(signalsFor("How many ferry passengers were there in 2024?", undated).otherYear).toBe(0);
});

it("lets a year pass that is only the asker's belief", () => {
  const passage = "The ferry depot opened in 2023.";
  expect(signalsFor("Is it true that the ferry depot opened in 2021?", passage).otherYear).toBe(0);
  expect(signalsFor("渡輪碼頭是2021年開的，對不對？", "渡輪碼頭於2023年啟用。").otherYear).toBe(0);
});

it("judges the year by the sentence that states the value, not by a plan beside it", () => {
  const passage =
    "At the end of 2023, 40 ferry passengers a day were counted. All ferry piers will be rebuilt by the end of 2025.";
  expect(signalsFor("How many ferry passengers were counted at the end of 2025?", passage).otherYear).toBe(1);
  expect(signalsFor("How many ferry passengers were counted at the end of 2023?", passage).otherYear).toBe(0);
});

it("takes the state at another date for no answer, though a passage near it speaks of that year", () => {
  const passage = "At the end of 2023, 40 ferry passengers a day were counted.";
  const near = "A fare for 90 ferry passengers was counted out in 2025.";
  const asked = "As at the end of 2025, how many ferry passengers were counted?";
  expect(signalsFor(asked, passage, near).otherYear).toBe(1);
  expect(signalsFor("How many ferry passengers were counted in 2025?", passage, near).otherYear).toBeLessThan(
    1,
  );
});

it("counts a scheme that is named against a passage on another one", () => {
  const passage = "The harbour fund pays each small firm up to $30 000.";
  expect(signalsFor("How much does the Technology Voucher pay a small firm?", passage).absentScheme).toBe(1);
  expect(signalsFor("How much does the harbour fund pay a small firm?", passage).absentScheme).toBe(0);
  const named = "The Technology Voucher Programme pays each small firm up to $30 000.";
  expect(signalsFor("How much does the Technology Voucher pay a small firm?", named).absentScheme).toBe(0);
});

it("is thin and unheard where the passages know none of the words", () => {
  const strange = signalsFor("Who won the football league?", "The harbour ferry depot will open in 2026.");
  expect(strange.thin).toBe(1);
  expect(strange.unheard).toBe(1);
});

it.each([
  ["What will the weather be tomorrow?", true],
  ["去年的展覽有多少人？", true],
  ["What is planned by 2030?", false],
])("%s is seen from today: %s", (question, seen) => {
  expect(asksSeenFromToday(question)).toBe(seen);
});

it.each([
  ["住在佛山的姨媽想辦妥香港的文件，要去哪裏？", 0],
  ["I sell to buyers in Brazil. Which body helps shops like mine?", 0],
  ["我在蘇州開測試實驗室，想知道檢測結果能在多少個經濟體通行？", 0],
  ["Living in Shenzhen, may I use the machines?", 0],
  ["I run a bakery in Singapore. How much will the government there pay?", 1],
  ["我在臺北開公司，當地政府有甚麼資助？", 1],
  ["How many drone sites has Shenzhen built?", 1],
  ["As a maker of valves from Germany: when may I sell here?", 0],
  ["What is Macao's fund for shops? Who pays into it?", 1],
  ["以後無人機可不可以飛深圳送貨？", 0],
  ["跟深圳一起規劃那塊地的小組由誰領導？", 0],
  ["想在深圳自貿區對岸開分部，選了哪裏？", 0],
])("reads in %s %i places that are asked about", (text, count) => {
  expect(foreignPlacesAsked(text)).toHaveLength(count);
});

it("reads places outside Hong Kong in three scripts, and 'US' only in capitals", () => {
  for (const text of ["in Singapore", "新加坡的計劃", "the US scheme", "臺北", "台北"])
    expect(foreignPlacesIn(text)).toHaveLength(1);
  for (const text of ["tell us more", "今日本港天氣", "Hong Kong Science Park"])
    expect(foreignPlacesIn(text)).toHaveLength(0);
});

it("reads which values and attributes are asked for", () => {
  expect(askedValues("Is there any grant for ferries?")).toHaveLength(0);
  expect(askedValues("補貼是多少？")).toHaveLength(0);
  expect(askedValues("薪酬是多少？")).toHaveLength(1);
  expect(askedAttributes("Who sits on the committee?")).toHaveLength(0);
  expect(askedAttributes("違者罰款多少？").map(({ name }) => name)).toContain("penalty");
});

it("misses a count of the class of thing that is counted, wholly or in the best passage only", () => {
  const asked = "How many people work at the harbour ferry depot?";
  const companies = "The harbour ferry depot houses 40 companies.";
  expect(signalsFor(asked, companies).missingCount).toBe(1);
  const depot =
    "At the harbour ferry depot, where people work by day, there is room for work and 40 companies.";
  expect(signalsFor(asked, depot, "Some 300 patients sleep in wards.").missingCount).toBe(0.5);
  expect(signalsFor(asked, "The harbour ferry depot employs 300 people.").missingCount).toBe(0);
  expect(signalsFor("How much does the depot cost?", companies).missingCount).toBe(0);
});

it("misses a count of what befell the things, of which no near passage says a word beside a number", () => {
  const refused = "How many ferry licences were refused by the harbour?";
  expect(signalsFor(refused, "The harbour granted 40 ferry licences.").missingCount).toBe(1);
  expect(signalsFor(refused, "The harbour rejected 40 ferry licences.").missingCount).toBe(0);
  const part = "How many of the harbour ferries run by night?";
  expect(signalsFor(part, "The harbour has 40 ferries.").missingCount).toBe(1);
  expect(signalsFor(part, "The harbour has 40 ferries, of which nine sail at night.").missingCount).toBe(0);
});

it("sees that a year lies after the documents, unless they speak of it", () => {
  const asked = "How many ferries were built in 2031?";
  expect(signalsFor(asked, "12 ferries were built.").laterYear).toBe(1);
  expect(signalsFor(asked, "12 ferries will be built by 2031.").laterYear).toBe(0);
});

it('takes a question about here for one about Hong Kong, and "is there" for no place', () => {
  expect(foreignPlacesAsked("We train founders in Israel. Can we open a base here?")).toHaveLength(0);
  expect(foreignPlacesAsked("一個以色列的加速器想在這裏開分部，資助上限是多少？")).toHaveLength(0);
  expect(
    foreignPlacesAsked("We sell kettles to Brazil. Is there an office that explains such rules?"),
  ).toHaveLength(0);
  expect(foreignPlacesAsked("We sell kettles to Brazil. Which rules hold there?")).toHaveLength(1);
  expect(foreignPlacesAsked("Is anything planned out west facing Qianhai?")).toHaveLength(0);
  expect(foreignPlacesAsked("資料由深圳傳過來有甚麼手續？")).toHaveLength(0);
});

it("holds another year half against the best passage when one near it speaks of the year asked about", () => {
  const asked = "How many ferry passengers were there in 2021?";
  const best = "Ferry passengers rose to 40 in 2023, said the ferry passengers' count.";
  expect(signalsFor(asked, best, "In 2021 there were 30 ferry passengers.").otherYear).toBeLessThan(1);
});

it('takes land and floor space asked for with "how much" for an area', () => {
  const passage = "沙嶺將提供約10公頃創科用地。";
  expect(signalsFor("沙嶺有幾多創科用地？", passage).missingValue).toBe(0);
  expect(signalsFor("沙嶺有幾多創科用地？", "沙嶺將提供創科用地。").missingValue).toBe(1);
  expect(
    signalsFor("How much I&T land does Sandy Ridge have?", "Sandy Ridge has 10 hectares of I&T land.")
      .missingValue,
  ).toBe(0);
});
