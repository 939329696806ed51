// Which questions ask who runs a place, and which passages say it.
import { expect, it } from "vitest";
import { asksWhoRuns, namesWhoRuns } from "../../../../src/answering/understanding/asking/asks-who-runs.ts";

it.each(["Who runs the park?", "Who's managing Cyberport?", "科學園邊個管？", "碼頭由誰營運？"])(
  "hears who runs a place in: %s",
  (question) => expect(asksWhoRuns(question)).toBe(true),
);

it.each(["Which bureau is responsible for the park?", "誰管治碼頭？", "How is the park run?"])(
  "does not hear it in: %s",
  (question) => expect(asksWhoRuns(question)).toBe(false),
);

it.each([
  ["碼頭公司負責公園的建設、營運和管理。", true],
  ["公園由碼頭公司營運。", true],
  ["The park is managed by the Pier Company.", true],
  ["有一百家公司在園內營運。", false],
  ["The park has piers.", false],
])("tells whether a passage names the operator: %s", (passage, named) => {
  expect(namesWhoRuns(passage)).toBe(named);
});
