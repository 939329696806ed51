// The names in a reply: what a pronoun after it may mean.
import { describe, expect, it } from "vitest";
import {
  namedInReply,
  saidInReply,
} from "../../../../src/answering/understanding/conversation/named-in-reply.ts";

describe("namedInReply", () => {
  it.each([
    ["Yes, the Working Group on Developing Harbour Trams.", "Working Group on Developing Harbour Trams"],
    [
      "It is the Research, Academic and Industry Scheme, run since 2023.",
      "Research, Academic and Industry Scheme",
    ],
    ["有，「海港電車計劃」。", "海港電車計劃"],
    ["“Tram@Harbour”和“Bus@Harbour”。", "Tram@Harbour Bus@Harbour"],
    ["《海港條例》已經刊憲。", "海港條例"],
    ["「海港電車」位於「北岸」，連接「渡輪碼頭」和「舊市集」。", "海港電車 北岸"],
  ])("%s", (reply, named) => {
    expect(namedInReply(reply)).toBe(named);
  });

  it.each([
    "yes, by 2030.",
    "約108 600平方米。",
    "Policy Address, 16 October 2024: “tram lines will be extended.”",
    "施政報告：「當局會在兩年內完成海港電車的重建工程，並且延長服務時間，方便市民。」",
    "",
  ])("none in what only says something: %s", (reply) => {
    expect(namedInReply(reply)).toBe("");
  });
});

describe("saidInReply", () => {
  it.each([
    ["A fund: “$3 million.” Perhaps also: Yearbook: “「海港電車計劃」”", "A fund: “$3 million.” "],
    ["年報：「撥款三百萬元。」 或與此有關：同一文件：「海港電車計劃」", "年報：「撥款三百萬元。」 "],
    ["It may perhaps also rain.", "It may perhaps also rain."],
    ["", ""],
  ])("%s", (reply, said) => {
    expect(saidInReply(reply)).toBe(said);
  });
});
