// The parts of the asking page that its scripts work on; pages/ask-page.tsx makes them.

/** An element by its id; the page and its scripts are served together, so that a missing one is a fault. */
export function part<T extends HTMLElement>(id: string, kind: abstract new () => T): T {
  const found = document.getElementById(id);
  if (found instanceof kind) return found;
  throw new Error(`The page has no ${kind.name} #${id}.`);
}

/** Says something to whoever cannot see the page change, and shows it: for a while, or until the next word where it lasts. */
export function announce(text: string, lasting = false): void {
  const status = part("status", HTMLElement);
  status.textContent = text;
  clearTimeout(fading);
  // What is said stands on the page as well; the line goes so that it covers nothing.
  if (!lasting) fading = setTimeout(() => status.replaceChildren(), SHOWN_MS);
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
