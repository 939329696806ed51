// The names in a reply: what a pronoun after it may mean.
import { describe, expect, it } from "vitest";
import { namedInReply } from "../../../src/answering/understanding/named-in-reply.ts";

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
