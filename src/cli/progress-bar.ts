// How far some work is comes in; a bar that redraws itself goes to the terminal. In a pipe nothing is drawn.
import type { Terminal } from "./terminal.ts";

const WIDTH = 30;
const CLEAR_LINE = "\r\u001b[K";

/** Draws `label [####----] 12/40`, and leaves an empty line behind at the end. */
export function progressBar(terminal: Terminal, label: string): (done: number, total: number) => void {
  if (!terminal.watched) return () => undefined;
  return (done, total) => {
    const filled = total === 0 ? WIDTH : Math.round((done / total) * WIDTH);
    const bar = `${label} [${"#".repeat(filled)}${"-".repeat(WIDTH - filled)}] ${done}/${total}`;
    terminal.error(done >= total ? CLEAR_LINE : `${CLEAR_LINE}${bar}`);
  };
}
