// What a sentence gives numbers of, in both languages.
import { describe, expect, it } from "vitest";
import {
  classesCounted,
  classesStated,
} from "../../../../../src/answering/understanding/asking/counting/counted-things.ts";
import { extractFigures, extractQuantities } from "../../../../../src/text/quantities.ts";

describe("classesCounted", () => {
  const namesIn = (text: string) =>
    [...classesCounted(text, extractQuantities(text))].map(({ name }) => name).sort();

  it.each([
    ["The depot is home to over 2,100 companies and 30,000 jobs.", ["bodies", "people"]],
    ["碼頭有2 100多家企業，聘用逾7 000名員工。", ["bodies", "people"]],
    ["共发放了一千个空间数据集。", ["cases"]],
    ["三座大樓落成。", ["buildings"]],
    ["九人死亡。", ["people"]],
  ])("%s", (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });

  it("leaves a classifier that several things have to all of them", () => {
    expect(namesIn("共有22間，有人入住。")).toEqual(["bodies", "buildings"]);
  });

  it("has nothing for sums of money, shares and dates", () => {
    expect(namesIn("In 2024 it received $3 billion, 40 per cent more.")).toEqual([]);
  });
});

describe("classesStated", () => {
  const namesIn = (text: string) => {
    const { quantities, dates } = extractFigures(text);
    return [...classesStated(text, quantities, dates)].map(({ name }) => name).sort();
  };

  it.each([
    ["Forty are open.", ["unnamed"]],
    ["現已設15 400個。", ["unnamed"]],
    ["89% of users sold more.", ["people"]],
    ["The harbour employs 300 people.", ["people"]],
  ])("reads a number that nothing names, and a share: %s", (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });

  it("takes no date, sum of money or measure for a number of things", () => {
    expect(namesIn("In 2024 it received $3 billion within 30 days, for one year.")).toEqual([]);
  });
});
