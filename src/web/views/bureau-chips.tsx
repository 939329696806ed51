// Bodies come in; a row of links goes out, each to all paragraphs that the body is responsible for.
import { bureauAddress } from "../addresses.ts";
import { createElement, type Markup } from "../element.ts";
import type { AttributedBureauData, BureauData } from "../page-data.ts";
import { fill, nameIn } from "../tongue.ts";
import type { Reader } from "./reader.ts";

/** Nothing where there is no body; without `heading` where one stands above already. How a body came to be responsible is said in words. */
export function BureauChips(properties: {
  readonly bureaux: readonly (BureauData | AttributedBureauData)[];
  readonly heading: string;
  readonly reader: Reader;
}): Markup | null {
  const { bureaux, heading, reader } = properties;
  if (bureaux.length === 0) return null;
  return (
    <div class="bureaux">
      {heading === "" ? null : <span class="soft">{heading}</span>}
      <ul class="chips">
        {bureaux.map((bureau) => {
          const name = nameIn(bureau, reader.tongue);
          return (
            <li>
              <a
                class="chip"
                href={bureauAddress(bureau.code, reader.tongue)}
                title={fill(reader.words.allParagraphs, { name })}
              >
                {name}
                {name === bureau.code ? null : <span class="code"> {bureau.code}</span>}
                {"basis" in bureau ? <span class="basis"> · {reader.words.basis[bureau.basis]}</span> : null}
              </a>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
