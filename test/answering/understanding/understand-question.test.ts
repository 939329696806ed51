// What a question of a conversation wants: what its own words ask for, else what was asked before.
import { expect, it } from "vitest";
import { condenseQuestion } from "../../../src/answering/understanding/conversation/condense-question.ts";
import {
  type UnderstoodQuestion,
  understandQuestion,
} from "../../../src/answering/understanding/understand-question.ts";
import type { Turn } from "../../../src/domain/question.ts";
import { translatorOf } from "../small-library.ts";

const BEFORE: readonly Turn[] = [
  { role: "user", content: "How many piers have been chosen?" },
  { role: "assistant", content: "Ten." },
];

function understood(asked: string): UnderstoodQuestion {
  const knowledge = { translator: translatorOf({}), findBodies: () => [] };
  return understandQuestion(condenseQuestion(asked, BEFORE), "en", knowledge);
}

it.each(["which ten?", "what are they called?", "叫什麼名字？", "條例通過咗未", "唔係喎，已經通過咗"])(
  "%s asks by itself",
  (asked) => {
    expect(understood(asked)).toMatchObject({ wantsAgain: false });
  },
);

it.each(["And ferries?", "And what about the ferries?", "what was it in 2023"])(
  "%s asks again what was asked before",
  (asked) => {
    expect(understood(asked)).toMatchObject({ wanted: BEFORE[0]?.content, wantsAgain: true });
  },
);
