// The parts of a page come in, one self-contained HTML document goes out: no font, script, style or picture from elsewhere.

/** A whole page, with the style and the script that its policy must allow. */
export interface WebPage {
  readonly html: string;
  readonly style: string;
  readonly script: string;
}

/** What differs between pages. */
export interface PageParts {
  readonly title: string;
  readonly description: string;
  readonly style: string;
  /** Markup of the body, without data: everything that comes from the service is added by the script as text. */
  readonly body: string;
  /** Runs once the body is there; must not hold `</script`. */
  readonly script: string;
}

/** The seal of the house, 據 in vermilion, as the page's icon. */
const ICON =
  "data:image/svg+xml," +
  encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="10" fill="#a3281c"/>' +
      '<text x="32" y="46" font-size="40" text-anchor="middle" fill="#fff" font-family="serif">據</text></svg>',
  );

/** Puts a page together. */
export function framePage(parts: PageParts): WebPage {
  const { title, description, style, body, script } = parts;
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="description" content="${description}">
<title>${title}</title>
<link rel="icon" href="${ICON}">
<style>${style}</style>
</head>
<body>
${body}
<script src="/docs.js" defer></script>
</body>
</html>
`;
  return { html, style, script };
}
