// The frame of every page: head, the way to the other pages, the languages, and the foot. Content comes in, a whole HTML
// document goes out, without a font, script, style or picture from elsewhere.
import { pageAddress } from "../addresses.ts";
import { type Content, createElement, Fragment, type Markup } from "../element.ts";
import type { Tongue } from "../page-data.ts";
import { PAGE_STYLE } from "../style/page-style.ts";
import { languageTag, TONGUES } from "../tongue.ts";
import type { PageWords } from "../words/page-words.ts";
import { PAGE_WORDS } from "../words/words-of.ts";

/** What every page is made with. */
export interface PageFrame {
  readonly tongue: Tongue;
  /** The address that the scripts are under; undefined where none are served: the pages work without. */
  readonly scripts: string | undefined;
  /** This page in another language. */
  readonly inTongue: (tongue: Tongue) => string;
}

/** The names of our own languages, each in itself. */
const OWN_NAMES: { readonly [tongue in Tongue]: { readonly short: string; readonly full: string } } = {
  "zh-Hant": { short: "繁", full: "繁體中文" },
  "zh-Hans": { short: "简", full: "简体中文" },
  en: { short: "EN", full: "English" },
};

/** The name of a language in itself. */
export function ownName(tongue: Tongue): string {
  return OWN_NAMES[tongue].full;
}

const NAVIGATION = [
  ["ask", "/"],
  ["documents", "/documents"],
  ["bureaux", "/bureaux"],
  ["timeline", "/timeline"],
  ["replies", "/replies"],
] as const;

/** The seal of the house, 據 in vermilion, as the page's icon. */
const ICON = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="10" fill="#9c2b1d"/>' +
    '<text x="32" y="46" font-size="40" text-anchor="middle" fill="#fff" font-family="serif">據</text></svg>',
)}`;

/** A whole document. `script` is the page's script, without its language. */
export function renderPage(properties: {
  readonly frame: PageFrame;
  readonly title: string;
  readonly current: keyof PageWords["nav"] | "none";
  readonly script?: string;
  readonly threaded?: boolean;
  readonly children?: Content;
}): string {
  const { frame, title, current, script, threaded = false, children } = properties;
  const { tongue } = frame;
  const { early, page } = scriptAddresses(frame, script);
  const words = PAGE_WORDS[tongue];
  const markup = (
    <html lang={languageTag(tongue)} data-tongue={tongue} class={threaded ? "has-thread" : null}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="description" content={words.tagline} />
        <title>{title === "" ? "Youju 有據" : `${title} · Youju 有據`}</title>
        <link rel="icon" href={ICON} />
        <style />
        {early === undefined ? null : <script src={early} />}
        {page === undefined ? null : <script defer src={page} />}
      </head>
      <body>
        <a class="skip" href="#content">
          {words.skip}
        </a>
        <Head frame={frame} current={current} />
        <main id="content" tabindex="-1">
          {children}
        </main>
        <Foot tongue={tongue} />
      </body>
    </html>
  );
  return `<!doctype html>${String(markup).replace(/<style\s*\/?>(<\/style>)?/, () => `<style>${PAGE_STYLE}</style>`)}`;
}

/** Addresses of a page's scripts in its language, for its head and for the response that announces them; none where none are served. */
export function scriptAddresses({ scripts, tongue }: PageFrame, script: string | undefined): ScriptAddresses {
  if (scripts === undefined || script === undefined) return {};
  return {
    ...(script === "ask-page" ? { early: `${scripts}/early.js` } : {}),
    page: `${scripts}/${script}.${tongue.toLowerCase()}.js`,
  };
}

/** What runs before the page is painted, and what runs when it has been read. */
interface ScriptAddresses {
  readonly early?: string;
  readonly page?: string;
}

function Head({ frame, current }: { readonly frame: PageFrame; readonly current: string }): Markup {
  const { tongue } = frame;
  const words = PAGE_WORDS[tongue];
  return (
    <header class="page-head">
      <a class="brand" href={pageAddress("/", tongue)} title={words.home}>
        <span class="seal" lang="zh-Hant-HK" aria-hidden="true">
          據
        </span>
        <span class="brand-name">
          Youju <span lang="zh-Hant-HK">有據</span>
        </span>
      </a>
      <nav class="pages" aria-label={words.navName}>
        <ul>
          {NAVIGATION.map(([name, path]) => (
            <li>
              <a href={pageAddress(path, tongue)} aria-current={name === current ? "page" : null}>
                {words.nav[name]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <nav class="tongues" aria-label={words.languageName}>
        <ul>
          {TONGUES.map((each) => (
            <li>
              <a
                href={frame.inTongue(each)}
                hreflang={languageTag(each)}
                lang={languageTag(each)}
                data-tongue={each}
                aria-label={each === "en" ? "EN English" : OWN_NAMES[each].full}
                aria-current={each === tongue ? "true" : null}
              >
                {OWN_NAMES[each].short}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}

function Foot({ tongue }: { readonly tongue: Tongue }): Markup {
  const words = PAGE_WORDS[tongue];
  return (
    <footer class="page-foot soft">
      <p>{words.footer}</p>
      <p>
        <a href={pageAddress("/privacy", tongue)}>{words.nav.privacy}</a>
        <a href="/docs">{words.nav.contract}</a>
      </p>
    </footer>
  );
}
