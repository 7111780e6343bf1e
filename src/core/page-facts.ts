import { schemeOf } from '../standards/url.ts';
import { topDocument, type PageRecord } from './page-record.ts';

/** Whether the page is one that checks speak of: http, https, or a page that did not come. */
export function isWebPage(page: PageRecord): boolean {
  return ['http', 'https'].includes(schemeOf(page.url) ?? '');
}

/** The ALPN id of the page's own connection; null where it was not observed. */
export function pageProtocol(page: PageRecord): string | null {
  return topDocument(page)?.protocol || null;
}
