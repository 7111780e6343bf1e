import type { SiteChange } from '../core/change/site-change.ts';
import { limits } from '../core/limits.ts';
import { counted } from './describe-history.ts';

/** What changed lately at all sites. */
export interface RecentFacts {
  readonly changes: readonly SiteChange[];
  readonly sitesLeftOut: number;
  /** Whether sites are still looked at. */
  readonly isSearching: boolean;
}

/** How much changed lately, and for the worse, sentence by sentence. */
export function describeRecent(facts: RecentFacts): readonly string[] {
  const { changes, sitesLeftOut, isSearching } = facts;
  if (isSearching && changes.length === 0) return ['Looking…'];
  const last = `in the last ${limits.recentDays} days`;
  if (changes.length === 0) return [`Nothing was seen to change ${last}.`];
  const sites = new Set(changes.map(({ site }) => site)).size;
  const worse = changes.filter(({ change }) => change.direction === 'worse').length;
  const soFar = isSearching ? ' so far' : '';
  return [
    `${counted(changes.length, 'change')} at ${counted(sites, 'site')} ${last}${soFar}, ${
      worse === 0 ? 'none' : worse.toLocaleString('en')
    } for the worse.`,
    ...(sitesLeftOut === 0
      ? []
      : [`${counted(sitesLeftOut, 'site')} visited earlier were not looked at.`]),
  ];
}
