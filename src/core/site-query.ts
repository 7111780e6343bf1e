import { siteOf } from '../standards/site.ts';
import { hostnameOf } from '../standards/url.ts';
import type { VerdictLevel } from './verdict-level.ts';

export const siteOrders = ['worst', 'newest', 'changed', 'name'] as const;

export type SiteOrder = (typeof siteOrders)[number];

/** Which sites a person wants to see, and in which order. */
export interface SiteQuery {
  /** Part of a name, or an address of the site. */
  readonly text: string;
  /** Null for every level. */
  readonly level: VerdictLevel | null;
  /** The code of a finding; null for whatever was found. */
  readonly finding: string | null;
  readonly order: SiteOrder;
}

export const everySite: SiteQuery = { text: '', level: null, finding: null, order: 'worst' };

/** Whether a site's name is meant by the text; null where every name is. */
export function nameMatcher(text: string): ((site: string) => boolean) | null {
  const typed = text.trim().toLowerCase();
  if (typed === '') return null;
  const url = typed.includes('://') ? typed : `http://${typed}`;
  // International names are kept in their ASCII form, and hosts under their site.
  const parts = [typed, hostnameOf(url), siteOf(url) ?? ''].filter((part) => part !== '');
  return (site) => parts.some((part) => site.includes(part));
}
