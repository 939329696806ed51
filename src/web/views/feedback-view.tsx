// An answer's id comes in; two thumbs with a reason go out. Only a browser with scripts shows it.
import { createElement, type Markup } from "../element.ts";
import type { Reader } from "./reader.ts";

/** The question whether an answer helped; the reasons are hidden until somebody says no. */
export function FeedbackView(properties: { readonly answerId: string; readonly reader: Reader }): Markup {
  const { answerId, reader } = properties;
  const { words } = reader;
  return (
    <form class="feedback" data-form="feedback" data-answer={answerId}>
      <div class="row">
        <span>{words.helpful}</span>
        <span class="row">
          <button type="button" class="plain" data-action="helpful" aria-pressed="false">
            {words.yes}
          </button>
          <button
            type="button"
            class="plain"
            data-action="unhelpful"
            aria-pressed="false"
            aria-expanded="false"
          >
            {words.no}
          </button>
        </span>
      </div>
      <div class="reasons" hidden>
        <fieldset>
          <legend>{words.whyNot}</legend>
          {Object.entries(words.reasons).map(([reason, text]) => (
            <label>
              <input type="radio" name="reason" value={reason} required />
              <span>{text}</span>
            </label>
          ))}
        </fieldset>
        <label>
          {words.comment}
          <textarea name="comment" rows="2" maxlength="1000" />
        </label>
        <button type="submit" class="plain">
          {words.sendFeedback}
        </button>
      </div>
      <p class="soft" role="status" data-feedback-status />
    </form>
  );
}
