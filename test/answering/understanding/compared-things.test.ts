// Which questions set two things side by side, and what each is asked for.
import { expect, it } from "vitest";
import { comparedThings } from "../../../src/answering/understanding/compared-things.ts";

it.each([
  ["Compare the floor area of the depot and the pier.", ["floor area depot", "floor area pier"]],
  ["What is the difference between Scheme A and Scheme B?", ["Scheme A", "Scheme B"]],
  [
    "What are the differences in support for firms between the depot and the pier?",
    ["support for firms depot", "support for firms pier"],
  ],
  ["How does the ferry fund differ from the tram fund?", ["ferry fund", "tram fund"]],
  [
    "Which gives more per project: the NIAS or the NIFS?",
    ["gives more per project NIAS", "gives more per project NIFS"],
  ],
  ["新型工業加速計劃同新型工業化資助計劃有咩分別？", ["新型工業加速計劃", "新型工業化資助計劃"]],
  ["比較碼頭與車廠的面積", ["碼頭面積", "車廠面積"]],
  ["邊度多啲公司，數碼港定科學園？", ["數碼港有多少公司", "科學園有多少公司"]],
])("asks each of two things by itself: %s", (question, things) => {
  expect(comparedThings(question)).toEqual(things);
});

it.each([
  "Compare the number of lines in 2022 and 2027.",
  "What is the difference between the Policy Address and the Yearbook?",
  "香港同深圳有咩分別？",
  "What is the difference between the first and second phases of the park?",
  "河套第一期和第二期有何不同？",
  "2022年和2027年有何不同？",
  "Which bureau looks after ferries?",
  "碼頭同車廠喺邊度？",
])("compares no two things: %s", (question) => {
  expect(comparedThings(question)).toBeUndefined();
});
