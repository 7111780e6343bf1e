import { isWebPage } from '../core/evidence.ts';
import type { ShownSite } from '../core/host-access.ts';
import { isUnobserved, type PageRecord } from '../core/page-record.ts';
import type { VerdictLevel } from '../core/verdict-level.ts';
import { hostOf } from '../standards/url.ts';

/** That Portlight may not see all it would have to, and what a person can allow it. */
export interface AccessWords {
  readonly sentence: string;
  /** Whether to offer this site by itself; every site is always offered. */
  readonly offersThisSite: boolean;
}

/** What withheld host access means for what is said of a page; null where it means nothing. */
export function describeAccess(
  page: PageRecord,
  level: VerdictLevel,
  { access }: ShownSite,
): AccessWords | null {
  if (access === 'every-site' || !isWebPage(page)) return null;
  const host = hostOf(page.url);
  if (access === 'this-site') {
    return {
      sentence: `Portlight may see ${host}, but not every site. Redirects from other hosts, and parts of the page that came from them, may have gone unseen.`,
      offersThisSite: false,
    };
  }
  return { sentence: withheldSentence(page, level, host), offersThisSite: true };
}

/** Whether a reload would tell more: of a page that was not seen, where it may be seen now. */
export function offersReload(
  page: PageRecord,
  level: VerdictLevel,
  site: ShownSite | null,
): boolean {
  if (site?.access === 'none') return false;
  return level === 'unknown' || (isWebPage(page) && isUnobserved(page) && level !== 'local');
}

function withheldSentence(page: PageRecord, level: VerdictLevel, host: string): string {
  if (!isUnobserved(page)) {
    return `What is said here was seen when this page was asked for. The next load from ${host} may not be seen unless you allow it.`;
  }
  return level === 'unknown'
    ? allowFirst(host)
    : `Only the address of this page is known: this browser does not let Portlight see ${host}.`;
}

/** What helps where nothing was observed for want of access. */
export function allowFirst(host: string): string {
  return `To check this page, allow Portlight to see ${host}, then reload.`;
}
