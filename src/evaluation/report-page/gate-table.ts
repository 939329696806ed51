// What a gate's thresholds made of a run, and what models judged of it, come in; their tables go out.

import type { LocalizedText } from "../../domain/document.ts";
import type { GateReport } from "../graded-report.ts";
import { percent } from "../tables.ts";
import { dataTable } from "./data-table.ts";
import { countText, intervalText, NOTHING } from "./figure-text.ts";
import { fillWords, words } from "./localized.ts";
import { type Child, element, type Markup } from "./markup.ts";
import type { JudgedRow } from "./page-model.ts";
import { REPORT_WORDS as SAY } from "./report-words.ts";

const VERDICTS: Readonly<Record<GateReport["verdict"] | "skipped", { words: LocalizedText; class: string }>> =
  {
    pass: { words: { en: "✓ passed", zhHant: "✓ 通過", zhHans: "✓ 通过" }, class: "good" },
    fail: { words: { en: "✗ failed", zhHant: "✗ 未通過", zhHans: "✗ 未通过" }, class: "bad" },
    incomparable: {
      words: { en: "✗ could not be compared", zhHant: "✗ 無法比較", zhHans: "✗ 无法比较" },
      class: "bad",
    },
    skipped: {
      words: { en: "○ skipped, which is no pass", zhHant: "○ 略過，不算通過", zhHans: "○ 略过，不算通过" },
      class: "",
    },
  };

/** The verdict, then each rule with what was found. */
export function gateTable({ name, verdict, rules }: GateReport): readonly Child[] {
  return [
    element("p", {}, words(fillWords(SAY.gateFile, { name })), verdictMark(verdict)),
    dataTable({
      id: "gate-table",
      caption: SAY.gate,
      captionHidden: true,
      columns: [SAY.rule, SAY.ruleOutcome, SAY.found],
      rows: rules.map(({ rule, outcome, found }) => [rule, verdictMark(outcome), found]),
    }),
  ];
}

function verdictMark(verdict: keyof typeof VERDICTS): Markup {
  const mark = VERDICTS[verdict];
  return element("strong", { class: mark.class }, words(mark.words));
}

/** Each judged figure with its judge and its price. */
export function judgedTable(rows: readonly JudgedRow[]): Markup {
  return dataTable({
    id: "judged-table",
    caption: SAY.judged,
    captionHidden: true,
    columns: [SAY.judgeMetric, SAY.mean, SAY.count, SAY.interval, SAY.judge, SAY.prompt, SAY.cost],
    rows: rows.map(({ metric, mean, judge, promptHash, costUsd }) => [
      metric,
      element("strong", {}, percent(mean.value)),
      countText(mean),
      intervalText(mean.interval),
      judge,
      element("code", {}, promptHash.slice(0, 12)),
      costUsd === null ? NOTHING : costUsd.toFixed(2),
    ]),
  });
}
