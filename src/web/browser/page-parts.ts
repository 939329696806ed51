// The parts of a page that its scripts work on; pages/ makes them.

/** An element by its id; the page and its scripts are served together, so that a missing one is a fault. */
export function part<T extends HTMLElement>(id: string, kind: abstract new () => T): T {
  const found = document.getElementById(id);
  if (found instanceof kind) return found;
  throw new Error(`The page has no ${kind.name} #${id}.`);
}

/** How a word is said: shown for a while, shown until the next, or only said aloud because the page shows it already. */
export type Saying = "passing" | "lasting" | "aloud";

/** Says something to whoever cannot see the page change, and shows it where nothing else does. */
export function announce(text: string, saying: Saying = "passing"): void {
  const status = part("status", HTMLElement);
  status.classList.toggle("visually-hidden", saying === "aloud");
  status.textContent = text;
  clearTimeout(fading);
  if (saying === "passing") fading = setTimeout(() => status.replaceChildren(), SHOWN_MS);
}

/** How long a passing word is shown, in milliseconds. */
const SHOWN_MS = 8000;
let fading: ReturnType<typeof setTimeout> | undefined;

/** Offers bytes or text as a file; it is made here and goes nowhere. */
export function download(name: string, type: string, content: BlobPart): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
