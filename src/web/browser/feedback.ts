// A thumb and a reason come in; they go to the service, and the reader is told what came of it.
import type { Reader } from "../views/reader.ts";

/** Marks the thumb that was pressed: a yes is sent at once, a no asks for its reason first. */
export function pressThumb(button: HTMLButtonElement, helpful: boolean, reader: Reader): void {
  const form = button.form;
  if (form === null) return;
  for (const thumb of form.querySelectorAll<HTMLButtonElement>("[aria-pressed]"))
    thumb.ariaPressed = String(thumb === button);
  const reasons = form.querySelector<HTMLElement>(".reasons");
  if (reasons !== null) reasons.hidden = helpful;
  form
    .querySelector<HTMLButtonElement>("[data-action=unhelpful]")
    ?.setAttribute("aria-expanded", String(!helpful));
  if (helpful) void send(form, { rating: "up" }, reader);
  else reasons?.querySelector("input")?.focus();
}

/** Sends a no with its reason. */
export function sendReason(form: HTMLFormElement, reader: Reader): void {
  const given = new FormData(form);
  const comment = String(given.get("comment") ?? "").trim();
  void send(
    form,
    { rating: "down", reason: String(given.get("reason") ?? ""), ...(comment === "" ? {} : { comment }) },
    reader,
  );
}

async function send(form: HTMLFormElement, view: object, reader: Reader): Promise<void> {
  const taken = await fetch("/api/feedback", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ id: form.dataset.answer, ...view }),
  }).then(
    (response) => response.ok,
    () => false,
  );
  const status = form.querySelector("[data-feedback-status]");
  if (status !== null) status.textContent = taken ? reader.words.thanks : reader.words.feedbackRefused;
  const reasons = form.querySelector<HTMLElement>(".reasons");
  if (taken && reasons !== null) reasons.hidden = true;
}
