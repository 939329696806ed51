// Questions what a thing is or does, in the ways in which people ask them, and questions for a detail of it.
import { describe, expect, it } from "vitest";
import {
  askedDefinition,
  nameAsAsked,
} from "../../../../src/answering/understanding/asking/asked-definition.ts";

describe("askedDefinition", () => {
  it.each([
    ["What is the Harbour Ferry Fund?", "harbour ferry fund"],
    ["what's FerryPass about", "ferrypass"],
    ["Tell me about the Pier Council.", "pier council"],
    ["What does the Pier Council do?", "pier council"],
    ["Pier Council — what is it?", "pier council"],
    ["What is the ferry zone I keep hearing about?", "ferry zone"],
    ["Harbour Ferry Fund?", "harbour ferry fund"],
    ["渡輪基金是什麼？", "渡轮基金"],
    ["渡輪基金係咩嚟㗎", "渡轮基金"],
    ["乜嘢係渡輪基金？", "渡轮基金"],
    ["碼頭局做咩㗎？", "码头局"],
    ["码头局是干嘛的", "码头局"],
    ["碼頭局究竟是做什麼的部門？", "码头局"],
    ["介紹一下渡輪基金", "渡轮基金"],
    ["想知多啲渡輪基金", "渡轮基金"],
    ["新聞講的渡輪基金是什麼來的", "渡轮基金"],
    ["渡輪基金？", "渡轮基金"],
  ])("%s", (question, thing) => {
    expect(askedDefinition(question)).toBe(thing);
  });

  it.each([
    "What is the target for visitors to the pier?",
    "What is the budget of the Harbour Ferry Fund?",
    "What is it?",
    "What's new?",
    "When does the pier open?",
    "What is the smallest boat that may land?",
    "渡輪基金的目標是什麼？",
    "渡輪基金有幾多錢？",
    "這是什麼？",
    "邊個局管渡輪？",
    "負責的政策局？",
    "主管部门办公室",
    "",
    "是什麼".repeat(100),
  ])("nothing is to be explained in %s", (question) => {
    expect(askedDefinition(question)).toBeUndefined();
  });
});

it("gives the name in the asker's capitals", () => {
  expect(nameAsAsked("ferrypass", "What is FerryPass?")).toBe("FerryPass");
  expect(nameAsAsked("渡轮基金", "渡輪基金是什麼？")).toBe("渡轮基金");
});
