// What a reply has shown of a passage, word for word or not, is no answer to who asks for more.
import { expect, it } from "vitest";
import { unseenOf } from "../../../src/answering/ordering/shown-before.ts";
import { createProfileReader } from "../../../src/answering/retrieving/passages/passage-profile.ts";
import { evidenceOf } from "../evidence-of.ts";
import { paragraphOf } from "../small-library.ts";

const LINE = "The harbour tram line runs for four kilometres along the northern shore of the island.";
const passage = (id: string, text: string, score: number) => evidenceOf(paragraphOf({ id, text }), score);
const RANKED = [
  passage("a#p1", `${LINE} It has ten stops.`, 12),
  passage("a#p2", "The tram company counted 4,700 passengers.", 11),
  passage("a#p3", "海港電車由市政局轄下的電車公司負責營運，並由該公司維修。", 10),
  passage("a#p4", "New trams are built in the yard beside the old ferry pier.", 9),
  passage("a#p5", "The library opens on Sundays.", 3),
];
const seenFrom = (replies: string) => {
  const { evidence, isExhausted } = unseenOf(RANKED, replies, createProfileReader());
  return { ids: evidence.map(({ paragraph }) => paragraph.id), isExhausted };
};

it("leaves out what a reply quotes, in either script", () => {
  expect(seenFrom(`Yearbook, 2024: “${LINE}”`).ids).toEqual(["a#p2", "a#p3", "a#p4"]);
  expect(seenFrom("“海港电车由市政局辖下的电车公司负责营运”").ids).toEqual(["a#p1", "a#p2", "a#p4"]);
});

it("leaves out what a reply tells in nearly the same words, or whose figures it gives", () => {
  const told = "Beside the old ferry pier, in the yard, new trams are being built.";
  expect(seenFrom(told).ids).toEqual(["a#p1", "a#p2", "a#p3"]);
  expect(seenFrom("有4 700名乘客。").ids).toEqual(["a#p1", "a#p3", "a#p4"]);
});

it("does not know a passage again by a small figure, with a point in it or without", () => {
  const ranked = [
    passage("a#p1", LINE, 12),
    passage("a#p2", "Each stop of the tram lies 1.5 kilometres from the next.", 11),
  ];
  const { evidence } = unseenOf(ranked, `${LINE} 海底隧道長1.5公里。`, createProfileReader());
  expect(evidence.map(({ paragraph }) => paragraph.id)).toEqual(["a#p2"]);
});

it("keeps the scores, and what is about something else out", () => {
  const { evidence } = unseenOf(RANKED, "Nothing.", createProfileReader());
  expect(evidence.map(({ score }) => score)).toEqual([12, 11, 10, 9]);
});

it("tells what stands beside the best where all that is about the same was shown: under its heading, else under the one above", () => {
  const under = (id: string, ordinal: number, ...section: readonly string[]) =>
    evidenceOf({ ...paragraphOf({ id, text: `Line ${id} was built.` }), ordinal, section }, 3);
  const best = evidenceOf(
    { ...paragraphOf({ id: "a#p4", text: LINE }), ordinal: 4, section: ["Piers", "Trams"] },
    12,
  );
  const besideOf = (...others: readonly ReturnType<typeof under>[]) =>
    unseenOf([best, ...others], LINE, createProfileReader()).beside.map(({ paragraph }) => paragraph.id);
  expect(
    besideOf(
      under("a#p9", 9, "Piers", "Trams"),
      under("a#p6", 6, "Piers", "Trams"),
      under("a#p5", 5, "Piers", "Trams"),
      under("a#p3", 3, "Piers", "Ferries"),
    ),
  ).toEqual(["a#p5", "a#p6"]);
  expect(besideOf(under("a#p3", 3, "Piers", "Ferries"), under("a#p5", 5, "Parks"))).toEqual(["a#p3"]);
});

it("says where all that is about the same was shown", () => {
  const all = RANKED.slice(0, 4).map(({ paragraph }) => paragraph.text);
  expect(seenFrom(all.join(" "))).toEqual({ ids: ["a#p5"], isExhausted: true });
});
