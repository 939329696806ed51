// What is a web address in a text.
import { expect, it } from "vitest";
import { hasWebAddress } from "../../src/text/web-address.ts";

it.each([
  ["海港處：[www.harbour.hk](http://www.harbour.hk)", true],
  ["See https://harbour.hk/trams", true],
  ["The web site of the Harbour Office shows trams.", false],
  ["港口網站展示電車。", false],
])("%s", (text, has) => {
  expect(hasWebAddress(text)).toBe(has);
});
