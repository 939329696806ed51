// A text comes in, whether it has the address of a web site goes out.

const WEB_ADDRESS = /\bwww\.|\bhttps?:/;

/** Whether a text has an address that a browser would open. */
export function hasWebAddress(text: string): boolean {
  return WEB_ADDRESS.test(text);
}
