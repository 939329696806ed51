// Options come in; a labelled select goes out, with "any" as its first choice.
import { createElement, type Markup } from "../element.ts";

/** A labelled select; its options are value, text and language. */
export function Choice(properties: {
  readonly name: string;
  readonly label: string;
  readonly none: string;
  readonly noneValue?: string;
  readonly chosen: string;
  readonly options: readonly (readonly [value: string, text: string, language: string])[];
}): Markup {
  const { name, label, none, noneValue = "", chosen, options } = properties;
  return (
    <label class="choice">
      <span>{label}</span>
      <select name={name}>
        <option value={noneValue}>{none}</option>
        {options.map(([value, text, language]) => (
          <option value={value} selected={value === chosen} lang={language === "" ? null : language}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
