// Sentences that say what a thing is or is for, beside news of it and what is said of other things.
import { describe, expect, it } from "vitest";
import { explainsAsked, explainThing } from "../../../../src/answering/retrieving/passages/explains-thing.ts";
import { askedOfTexts } from "../../asked-of-texts.ts";

function explained(asked: string, ...texts: readonly string[]): readonly number[] {
  const { concepts, profiles } = askedOfTexts(asked, texts);
  return explainThing(
    profiles.map((profile) => [profile]),
    concepts,
  );
}

describe("explainThing", () => {
  it("tells what a thing does from news of it", () => {
    expect(
      explained(
        "What is the Harbour Ferry Fund?",
        "The Harbour Ferry Fund supports firms that run small boats.",
        "The Harbour Ferry Fund closed last week.",
      ),
    ).toEqual([1, 0]);
    expect(
      explained("渡輪基金是什麼？", "渡輪基金協助小船公司添置新船。", "渡輪基金明年停止接受申請。"),
    ).toEqual([1, 0]);
  });

  it("takes a purpose behind the name, one half where the sentence begins otherwise", () => {
    expect(
      explained(
        "渡輪基金是什麼？",
        "為方便離島居民出入，政府在去年年底按照承諾撥出款項設立渡輪基金，資助小船公司。",
      ),
    ).toEqual([0.5]);
  });

  it("hears nothing of a thing in what others do under it", () => {
    expect(explained("渡輪基金是什麼？", "我們會讓渡輪基金下的公司更容易聘請水手。")).toEqual([0]);
  });
});

it("a sentence explains only what is to be explained", () => {
  const text = "The Harbour Ferry Fund supports firms that run small boats.";
  const what = askedOfTexts("What is the Harbour Ferry Fund?", [text]);
  const when = askedOfTexts("When did the Harbour Ferry Fund open?", [text]);
  const [sentence] = what.profiles[0]?.sentences ?? [];
  if (sentence === undefined) throw new Error("no sentence");
  expect(explainsAsked(sentence, what.question)).toBe(true);
  expect(explainsAsked(sentence, when.question)).toBe(false);
});
