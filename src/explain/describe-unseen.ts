import type { ShownSite } from '../core/host-access.ts';
import type { VerdictLevel } from '../core/verdict-level.ts';
import { hostOf, schemeOf } from '../standards/url.ts';
import { allowFirst, type AccessWords } from './describe-access.ts';
import { localSummary } from './describe-local.ts';
import { levelTitle } from './level-title.ts';

/** What can be said of a tab of whose page there is no record. */
export interface UnseenWords {
  readonly level: VerdictLevel;
  readonly title: string;
  readonly sentence: string;
  /** Whether a reload would tell more. */
  readonly offersReload: boolean;
  readonly access: AccessWords | null;
}

/** The level of a page of which only the address is known: `unknown` for everything on the web. */
export function unseenLevel(url: string | null): VerdictLevel {
  const scheme = url === null ? null : schemeOf(url);
  if (scheme === 'http' || scheme === 'https') return 'unknown';
  return scheme === 'file' ? 'local' : 'none';
}

/** What the popup says of a page that was open before Portlight was there, or is out of its reach. */
export function describeUnseen({ url, access }: ShownSite): UnseenWords {
  const level = url === null ? 'unknown' : unseenLevel(url);
  const words = { level, title: levelTitle(level), access: null };
  if (level === 'none') {
    const sentence = 'This page belongs to the browser and did not come over a network.';
    return { ...words, sentence, offersReload: false };
  }
  if (url === null) {
    const sentence = 'Portlight did not see this page arrive. Reload to check.';
    return { ...words, sentence, offersReload: true };
  }
  if (level === 'local') return { ...words, sentence: localSummary(url), offersReload: false };
  const host = hostOf(url);
  if (access !== 'none') {
    return { ...words, sentence: openedBefore(host), offersReload: true };
  }
  return {
    ...words,
    sentence: withheldSummary(host),
    offersReload: false,
    access: { sentence: allowFirst(host), offersThisSite: true },
  };
}

/** That nothing was seen. Why is not known for certain: a record can also have been lost. */
export function openedBefore(host: string): string {
  return `Portlight did not see how this page from ${host} arrived: it may have been open before Portlight was. Reload to check.`;
}

/** That nothing was seen and that a reload alone would not help. */
export function withheldSummary(host: string): string {
  return `Portlight did not see how this page from ${host} arrived, and this browser does not let it see ${host}.`;
}
