import type { LabCase } from './lab-case.ts';
import { escapeHtml, pageHtml } from './page-html.ts';
import type { Answer, LabRequest, PageAnswer, Site } from './site.ts';

/** What goes over the wire. */
export interface Rendered {
  readonly status: number;
  /** A list of values becomes as many field lines. */
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: string | Buffer;
}

/** The policy of a good page: two years, subdomains too. */
export const goodHsts = 'max-age=63072000; includeSubDomains';

const uncached = { 'cache-control': 'no-store' };

function hstsField(site: Site, lines: readonly string[] | undefined): Rendered['headers'] {
  const values = lines ?? (site.origin.startsWith('https:') ? [goodHsts] : []);
  return values.length === 0 ? {} : { 'strict-transport-security': values };
}

function introduction({ origin }: Site, labCase: LabCase | null): string {
  const words =
    labCase === null
      ? ''
      : `<h1>${escapeHtml(labCase.title)}</h1>\n<p>${escapeHtml(labCase.expect)}</p>\n`;
  return `${words}<p><img src="${origin}/image.png" alt=""></p>`;
}

function renderPage(answer: PageAnswer, site: Site, labCase: LabCase | null): Rendered {
  return {
    status: answer.status ?? 200,
    headers: {
      ...uncached,
      'content-type': 'text/html; charset=utf-8',
      ...hstsField(site, answer.hsts),
      ...answer.headers,
    },
    body: pageHtml({
      origin: site.origin,
      title: answer.title ?? labCase?.title ?? 'Lab',
      head: answer.head ?? '',
      body: `${introduction(site, labCase)}\n${answer.body ?? ''}`,
    }),
  };
}

/** Turns an answer into status, headers and body, or into what happens in place of one. */
export function render(
  answer: Answer,
  site: Site,
  labCase: LabCase | null,
  request: LabRequest,
): Rendered | 'hang-up' | 'silence' {
  if (answer.kind === 'hang-up' || answer.kind === 'silence') return answer.kind;
  if (answer.kind === 'made') return answer.make(request);
  if (answer.kind === 'page') return renderPage(answer, site, labCase);
  if (answer.kind === 'redirect') {
    return {
      status: answer.status,
      headers: { ...uncached, ...hstsField(site, answer.hsts), location: answer.to },
      body: '',
    };
  }
  return {
    status: 200,
    // Readable for every origin: where a browser refuses one, it is not for lack of CORS.
    headers: { ...uncached, 'content-type': answer.type, 'access-control-allow-origin': '*' },
    body: answer.content,
  };
}
