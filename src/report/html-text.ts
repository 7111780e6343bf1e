import { plainLine } from './plain-line.ts';

/**
 * HTML of our own. Whatever comes from elsewhere goes through `text`, `code` or `prose`, so none of it
 * is read as markup; a plain string cannot stand where HTML is wanted.
 */
export interface Html {
  readonly html: string;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as it is. */
export function text(value: string): Html {
  return { html: plainLine(value).replaceAll(/[&<>"']/g, (mark) => entities[mark] ?? '') };
}

/** Literal text, such as a URL, which keeps its own direction. */
export function code(value: string): Html {
  return value === '' ? text('empty') : element('code', text(value), ' dir="ltr"');
}

/** Words in which commands stand between backticks. */
export function prose(value: string): Html {
  const parts = plainLine(value).split(/(`[^`]+`)/);
  return join(parts.map((part, place) => (place % 2 === 1 ? code(part.slice(1, -1)) : text(part))));
}

/** `attributes` are our own words. */
export function element(name: string, content: Html, attributes = ''): Html {
  return { html: `<${name}${attributes}>${content.html}</${name}>` };
}

export function join(parts: readonly Html[], between = ''): Html {
  return { html: parts.map(({ html }) => html).join(between) };
}

/** A link to a standard or to our own pages; anything but https is shown as text. */
export function link(url: string): Html {
  if (!url.startsWith('https://')) return code(url);
  return element('a', text(url), ` href="${text(url).html}" rel="noreferrer"`);
}

/** A table, with the first column as the head of its rows where `isNamed`. */
export function table(
  columns: readonly string[],
  rows: readonly (readonly Html[])[],
  isNamed = false,
): Html {
  const heads = columns.map((column) => element('th', text(column), ' scope="col"'));
  const body = rows.map((cells) =>
    element(
      'tr',
      join(
        cells.map((cell, place) =>
          isNamed && place === 0 ? element('th', cell, ' scope="row"') : element('td', cell),
        ),
      ),
    ),
  );
  const content = join([
    element('thead', element('tr', join(heads))),
    element('tbody', join(body, '\n')),
  ]);
  return element('div', element('table', content), ' class="table"');
}

/** A whole document: without script, and with a policy that would let none run or anything load. */
export function htmlDocument(title: string, body: Html): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${text(title).html}</title>
<style>${style}</style>
</head>
<body>
<main>
${body.html}
</main>
</body>
</html>
`;
}

const style = `
:root{color-scheme:light dark;--soft:light-dark(#575d67,#a9b0bb);--line:light-dark(#e1e4e9,#353941)}
body{margin:0;background:light-dark(#fff,#1b1d21);color:light-dark(#1c1e22,#eceef1);font:16px/1.5 system-ui,sans-serif}
main{max-width:56rem;margin:auto;padding:1.5rem 1rem 3rem}
h1{font-size:1.5rem;overflow-wrap:anywhere}h2{font-size:1.125rem;margin-top:2rem}h3{font-size:1rem;margin-bottom:0}
a{color:light-dark(#1d5fc4,#8db8ff)}code{font:.875em ui-monospace,monospace;overflow-wrap:anywhere}
.table{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.875rem}
th,td{padding:.375rem .5rem;border-bottom:1px solid var(--line);text-align:start;vertical-align:top}
.soft{color:var(--soft);font-size:.875rem}`;
