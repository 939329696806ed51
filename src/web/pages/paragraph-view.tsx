// A paragraph of a reading page comes in; it goes out with the number printed in its document, linked to its lasting address,
// with who is responsible, and beside its other language where that is asked for.
import { paragraphAddress, paragraphAnchor } from "../addresses.ts";
import { createElement, type Markup } from "../element.ts";
import type { ParagraphData, Tongue } from "../page-data.ts";
import { fill, languageTag } from "../tongue.ts";
import { BureauChips } from "../views/bureau-chips.tsx";
import { Passage } from "../views/passage.tsx";
import { CONVERSATION_WORDS, PAGE_WORDS } from "../words/words-of.ts";

/** One paragraph. */
export function ParagraphView(properties: {
  readonly paragraph: ParagraphData;
  readonly tongue: Tongue;
  readonly beside: boolean;
  /** The body whose page this is: how it came to be responsible is said, and only others are named. */
  readonly of?: string;
}): Markup {
  const { paragraph, tongue, beside, of } = properties;
  const { paragraphId, label, document, text, counterpart, kind } = paragraph;
  const own = paragraph.bureaux.find(({ code }) => code === of);
  const bureaux = paragraph.bureaux.filter(({ code }) => code !== of);
  const words = PAGE_WORDS[tongue];
  const reader = { tongue, words: CONVERSATION_WORDS[tongue], interactive: false };
  return (
    <div class="para" id={paragraphAnchor(paragraphId)}>
      <p class="para-number">
        <a
          href={paragraphAddress(paragraphId, { tongue })}
          title={fill(words.linkToParagraph, { label })}
          lang={languageTag(document.language)}
        >
          {label}
        </a>
        {words.paragraphKinds[kind] === undefined ? null : (
          <span class="soft para-kind">{words.paragraphKinds[kind]}</span>
        )}
        {own === undefined ? null : <span class="soft para-kind">{reader.words.basis[own.basis]}</span>}
      </p>
      <div class="para-text">
        {of === undefined || paragraph.section.length === 0 ? null : (
          <p class="soft" lang={languageTag(document.language)}>
            {paragraph.section.at(-1)}
          </p>
        )}
        <div class={beside ? "pair" : "pair alone"}>
          <Passage text={text} language={document.language} />
          {beside && counterpart !== null ? (
            <Passage text={counterpart.text} language={counterpart.language} />
          ) : null}
        </div>
        <BureauChips
          bureaux={bureaux}
          heading={of === undefined ? reader.words.responsible : words.withBureaux}
          reader={reader}
        />
      </div>
    </div>
  );
}
