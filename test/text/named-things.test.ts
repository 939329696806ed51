// Which schemes, funds and centres a text names, under one key in every language.
import { describe, expect, it } from "vitest";
import { thingsNamedIn } from "../../src/text/named-things.ts";

describe("thingsNamedIn", () => {
  it("names one thing by one key, in English, in Traditional and in Simplified Chinese, quoted or not", () => {
    const keys = [
      "The New Industrialisation Acceleration Scheme opened.",
      "「新型工業加速計劃」已接受申請。",
      "新型工业加速计划已接受申请。",
    ].map((text) => [...thingsNamedIn(text)]);
    expect(keys[0]).toHaveLength(1);
    expect(keys[1]).toEqual(keys[0]);
    expect(keys[2]).toEqual(keys[0]);
  });

  it("knows a scheme that no vocabulary has by its quotation marks, in both scripts", () => {
    expect([...thingsNamedIn("推出「海港電車計劃」。")]).toEqual([...thingsNamedIn("推出“海港电车计划”。")]);
    expect(thingsNamedIn("推出「海港電車計劃」。").size).toBe(1);
  });

  it("takes neither general words nor what is only quoted for a thing", () => {
    expect(thingsNamedIn("人工智能與研發：「一河兩岸」，data centres and start-ups.").size).toBe(0);
  });
});
