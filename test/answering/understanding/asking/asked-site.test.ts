import { describe, expect, it } from "vitest";
import { askedSite, siteQuestion } from "../../../../src/answering/understanding/asking/asked-site.ts";

describe("the thing whose web site is asked for", () => {
  it.each([
    ["渡輪署網站係咩？", "渡轮署"],
    ["渡轮署的主页", "渡轮署"],
    ["渡輪署官網喺邊", "渡轮署"],
    ["請問邊度可以搵到渡輪署嘅網頁呀", "渡轮署"],
    ["渡轮署的网址是多少", "渡轮署"],
    ["Ferry Office website", "ferry office"],
    ["what is the URL of the Ferry Office?", "ferry office"],
    ["Where can I find the official web page for Ferry Office pls", "ferry office"],
    ["the Ferry Office's homepage", "ferry office"],
    ["ferry 網址", "ferry"],
    ["link to the ferry office", "ferry office"],
    ["How do I contact the Ferry Office?", "ferry office"],
    ["點聯絡渡輪署？", "渡轮署"],
  ])("of %s is %s", (question, thing) => {
    expect(askedSite(question)).toBe(thing);
  });

  it.each([
    "渡輪署網站有幾多人睇？",
    "How many people visit the Ferry Office's website?",
    "What does the ferry website offer?",
    "它的网址是什么？",
    "What is its website?",
    "政府網站",
    "渡輪署負責甚麼？",
    "Which site was chosen for the depot?",
    "Which company won the river depot site?",
    "網絡安全措施",
    "How do I contact them?",
    "點聯絡佢哋？",
    "How do I contact the officer who chairs the panel?",
  ])("is nothing where %s is asked", (question) => {
    expect(askedSite(question)).toBeUndefined();
  });
});

it("asks for every site in the same words", () => {
  expect(siteQuestion("渡轮署", "渡輪署嘅官網")).toBe("渡轮署网址");
  expect(siteQuestion("fo", "FO homepage")).toBe("FO web address");
});
