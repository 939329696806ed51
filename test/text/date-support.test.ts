// A date may be said less exactly than its source, never more and never otherwise.
import { describe, expect, it } from "vitest";
import { dateSupports } from "../../src/text/date-support.ts";
import { extractDates } from "../../src/text/dates.ts";

function supports(claimed: string, source: string): boolean {
  const [claim] = extractDates(claimed);
  const [said] = extractDates(source);
  if (claim === undefined || said === undefined) throw new Error("no date");
  return dateSupports(claim, said);
}

describe("dateSupports", () => {
  it.each([
    ["in 2024", "2024年9月"],
    ["September 2024", "二零二四年九月二十日"],
    ["fourth quarter of 2024", "2024年12月"],
    ["second half of 2024", "2024年第三季"],
    ["the end of 2024", "31 December 2024"],
    ["31 December 2024", "二零二四年年底"],
    ["December 2024", "二零二四年年底"],
    ["31 August 2023", "2023年8月底"],
    ["2023年9月底", "30 September 2023"],
    ["end of February 2024", "2024年2月29日"],
    ["2023/24", "二零二三至二四學年"],
    ["2022-23", "二零二二至二三課稅年度"],
  ])("%s is said by %s", (claimed, source) => expect(supports(claimed, source)).toBe(true));

  it.each([
    ["September 2024", "2024年"],
    ["November 2024", "2024年年底"],
    ["September 2024", "2024年8月"],
    ["in 2023", "2024年9月"],
    ["30 August 2023", "2023年8月底"],
    ["31 August 2024", "2023年8月底"],
    ["end of February 2024", "2024年2月28日"],
    ["the end of 2023", "31 August 2023"],
    ["the end of 2024", "2024年"],
    ["first half of 2024", "2024年下半年"],
    ["2022/23", "二零二三至二四學年"],
  ])("%s is not said by %s", (claimed, source) => expect(supports(claimed, source)).toBe(false));
});
