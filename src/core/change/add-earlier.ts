import { withoutFragment } from '../../standards/url.ts';
import type { DocumentCommitted } from '../observation.ts';
import type { PageRecord } from '../page-record.ts';
import { comparePage } from './compare-page.ts';

/** The page with what it is compared with; `before` is the page whose place it takes. */
export function addEarlier(
  page: PageRecord,
  { reloaded, earlier }: Pick<DocumentCommitted, 'reloaded' | 'earlier'>,
  before: PageRecord | null,
): PageRecord {
  if (earlier === undefined) return page;
  const isReload = reloaded === true && before !== null && isSameAddress(page, before);
  const told = isReload ? (comparePage(before)?.worse ?? []) : [];
  return { ...page, earlier: { visits: earlier, told } };
}

function isSameAddress(a: PageRecord, b: PageRecord): boolean {
  return a.key !== b.key && withoutFragment(a.loadedUrl) === withoutFragment(b.loadedUrl);
}
