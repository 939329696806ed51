// The form comes in; what a question is asked with goes out: its words, the language of its answer and its filters.
import { part } from "./page-parts.ts";

/** What stands in the question box. */
export function questionBox(): HTMLTextAreaElement {
  return part("question", HTMLTextAreaElement);
}

/** The language of the answer and the filters, as POST /api/ask takes them. */
export function chosenOptions(): { readonly language: string; readonly filters: object } {
  const form = new FormData(part("ask-form", HTMLFormElement));
  const text = (name: string) => String(form.get(name) ?? "");
  const all = (name: string) =>
    form
      .getAll(name)
      .map(String)
      .filter((value) => value !== "");
  const year = (name: string, day: string) => (text(name) === "" ? undefined : `${text(name)}-${day}`);
  const lists = { documents: all("documents"), bureaux: all("bureaux"), languages: all("languages") };
  return {
    language: text("answer") || "auto",
    filters: {
      ...Object.fromEntries(Object.entries(lists).filter(([, values]) => values.length > 0)),
      publishedFrom: year("from", "01-01"),
      publishedTo: year("to", "12-31"),
    },
  };
}

/** Shows that a question is being worked on; the box stays as it is, so that nothing typed is lost. */
export function setBusy(busy: boolean): void {
  part("ask", HTMLButtonElement).disabled = busy;
  part("stop", HTMLButtonElement).hidden = !busy;
  part("thread", HTMLElement).ariaBusy = String(busy);
}

/** Calls `send` when the form is sent: by its button, or by Enter. */
export function onQuestion(send: () => void): void {
  part("ask-form", HTMLFormElement).addEventListener("submit", (event) => {
    event.preventDefault();
    send();
  });
  questionBox().addEventListener("keydown", (event) => {
    // While an input method composes, Enter chooses a character and must not send.
    if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    send();
  });
}
