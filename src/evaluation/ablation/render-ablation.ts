// The figures of every way to rank come in, Markdown goes out: what docs/ranking.md shows between its markers.
import { markdownTable, percent } from "../tables.ts";
import type { WayFigures } from "./summarize-ablation.ts";

/** Ways over the same questions, with what the questions have in common. */
export interface AblationSection {
  readonly title: string;
  readonly ways: readonly WayFigures[];
}

/** What was ranked with what; no date and no times, so that the same ranking gives the same text. */
export interface AblationReport {
  readonly command: string;
  readonly indexId: string;
  readonly encoder: string;
  readonly sets: readonly { readonly name: string; readonly sha256: string }[];
  readonly sections: readonly AblationSection[];
}

const HEADER = ["", "hit@1", "hit@3", "hit@10", "needed", "hit@1, difference", "p", "p, Holm"];
const FIGURE_ORDER = ["hit@1", "hit@3", "hit@10", "needed"] as const;

/** The report in Markdown. */
export function renderAblation(report: AblationReport): string {
  const sets = report.sets.map(({ name, sha256 }) => `${name} (${sha256.slice(0, 12)})`).join(", ");
  const stamp = `By \`${report.command}\`; ${sets}; index \`${report.indexId.slice(0, 23)}\`; encoder \`${report.encoder}\`.`;
  return [stamp, ...report.sections.map(renderSection)].join("\n\n");
}

function renderSection({ title, ways }: AblationSection): string {
  const questions = ways[0]?.figures["hit@1"].denominator ?? 0;
  if (questions === 0) return `**${title}**: no question of the sets is of this kind.`;
  return `**${title}** (${questions} questions)\n\n${markdownTable([HEADER, ...ways.map(rowOf)])}`;
}

function rowOf({ name, figures, against }: WayFigures): readonly string[] {
  return [
    against === null ? `**${name}**` : name,
    ...FIGURE_ORDER.map((figure) => {
      const { value, interval } = figures[figure];
      return `${percent(value)} (${percent(interval.low)}–${percent(interval.high)})`;
    }),
    ...(against === null
      ? ["", "", ""]
      : [
          `${signed(against.effect)} (${signed(against.interval.low)} to ${signed(against.interval.high)})`,
          against.p.toFixed(4),
          against.pHolm.toFixed(4),
        ]),
  ];
}

function signed(share: number): string {
  const points = percent(share);
  return points.startsWith("-") ? points.replace("-", "−") : `+${points}`;
}
