// A caption, columns and rows come in, an accessible table goes out, in a region that scrolls sideways by itself where the
// screen is narrow (and by keyboard, so it can be focused).
import type { LocalizedText } from "../../domain/document.ts";
import { words } from "./localized.ts";
import { type Child, element, join, type Markup } from "./markup.ts";

/** A table; the first column names the row, the others hold figures. */
export interface DataTable {
  /** Unique in the page. */
  readonly id: string;
  readonly caption: LocalizedText;
  /** True where a heading already says what the caption says: it is then read aloud only. */
  readonly captionHidden?: boolean;
  /** Ids of what names the scrolling region, where the caption's words already name another one. */
  readonly regionNames?: string;
  readonly columns: readonly (LocalizedText | Markup)[];
  readonly rows: readonly (readonly Child[])[];
}

/** The table within its scrolling region. */
export function dataTable(table: DataTable): Markup {
  const { id, caption, captionHidden = false, columns, rows } = table;
  const captionId = `${id}-caption`;
  const head = columns.map((column) =>
    element("th", { scope: "col" }, "markup" in column ? column : words(column)),
  );
  return element(
    "div",
    { class: "scroll", role: "region", tabindex: 0, "aria-labelledby": table.regionNames ?? captionId },
    element(
      "table",
      { id },
      element("caption", { id: captionId, class: captionHidden ? "aloud" : null }, words(caption)),
      element("thead", {}, element("tr", {}, join(head))),
      element("tbody", {}, join(rows.map(tableRow), "\n")),
    ),
  );
}

function tableRow(cells: readonly Child[]): Markup {
  const written = cells.map((cell, column) =>
    column === 0 ? element("th", { scope: "row" }, cell) : element("td", {}, cell),
  );
  return element("tr", {}, join(written));
}
