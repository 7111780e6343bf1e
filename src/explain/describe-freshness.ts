import { isWebPage } from '../core/evidence.ts';
import { isFromServiceWorker, pageFreshness, type PageRecord } from '../core/page-record.ts';
import type { Visit } from '../core/visit.ts';
import { originOf } from '../standards/url.ts';

/** One sentence where the page is not a fresh answer; null where there is nothing to say. */
export function describeFreshness(page: PageRecord): string | null {
  if (page.failure !== null || !isWebPage(page)) return null;
  switch (pageFreshness(page)) {
    case 'fresh':
      return null;
    case 'cache':
      return 'Shown from the browser’s cache.';
    case 'not-observed':
      return isFromServiceWorker(page)
        ? 'Given by the site’s own service worker.'
        : 'No answer of the server was observed.';
  }
}

/** When the page's origin was last seen fresh, by its history; null where it never was. */
export function lastSeenFresh(page: PageRecord, visits: readonly Visit[]): number | null {
  const origin = originOf(page.url);
  const times = visits
    .filter((visit) => visit.origin === origin && visit.freshness === 'fresh')
    .map(({ time }) => time);
  return times.length === 0 ? null : Math.max(...times);
}
