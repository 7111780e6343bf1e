const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text as it may stand in markup. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"]/gu, (character) => entities[character] ?? character);
}

/** The parts of a page that differ. */
export interface PageParts {
  /** Of the page itself: whole addresses keep its own parts out of the way of a `base` element. */
  readonly origin: string;
  readonly title: string;
  readonly head: string;
  readonly body: string;
}

/** A whole page. The icon is a data: URL, so that browsers do not ask for /favicon.ico. */
export function pageHtml({ origin, title, head, body }: PageParts): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${origin}/style.css">
${head}
<body>
${body}
</body>
</html>
`;
}
