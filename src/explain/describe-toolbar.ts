import { isMarkedOnBadge, type BadgePreferences } from '../core/badge-mark.ts';
import { isWebPage } from '../core/evidence.ts';
import type { PageRecord } from '../core/page-record.ts';
import { noSettings } from '../core/settings.ts';
import type { VerdictLevel } from '../core/verdict-level.ts';
import type { Verdict } from '../core/verdict.ts';
import { hostOf } from '../standards/url.ts';
import { countGaps, describeVerdict } from './describe-verdict.ts';
import { unseenLevel } from './describe-unseen.ts';
import { levelTitle } from './level-title.ts';

/** What the toolbar says of a page: a level (its icon's shape), a short badge and a spoken title. */
export interface ToolbarWords {
  readonly level: VerdictLevel;
  readonly badgeText: string;
  readonly title: string;
}

/**
 * `withheld`: nothing was observed of the page, and its site may not be seen. What the badge does not
 * mark, icon and title say all the same.
 */
export function describeToolbar(
  page: PageRecord,
  verdict: Verdict,
  withheld: boolean,
  preferences: BadgePreferences = noSettings,
): ToolbarWords {
  const { title } = describeVerdict(verdict, page);
  const host = isWebPage(page) ? hostOf(page.url) : '';
  const gaps = countGaps(verdict);
  const counted = verdict.level === 'weakened' || verdict.level === 'mixed';
  const count = counted ? `, ${gaps === 1 ? 'one finding' : `${gaps} findings`}` : '';
  return {
    level: verdict.level,
    badgeText: badgeText(verdict.level, gaps, preferences),
    title: `Portlight: ${title}${count}${withheld ? noAccess : ''}${host === '' ? '' : ` – ${host}`}`,
  };
}

const noAccess = ', no access to this site';

/** For a tab whose page was not seen: opened before Portlight was there, or out of its reach. */
export function describeUnseenTab(
  url: string | null,
  withheld: boolean,
  preferences: BadgePreferences = noSettings,
): ToolbarWords {
  // Out of reach, the browser does not say what a tab without a page had: perhaps a page of the web.
  const level = url === null && withheld ? 'unknown' : unseenLevel(url);
  const words = { level, badgeText: badgeText(level, 0, preferences) };
  if (level !== 'unknown') return { ...words, title: `Portlight: ${levelTitle(level)}` };
  const host = url === null ? '' : ` – ${hostOf(url)}`;
  const next = withheld && url !== null ? noAccess : ', reload to check';
  return { ...words, title: `Portlight: ${levelTitle(level)}${next}${host}` };
}

function badgeText(level: VerdictLevel, gaps: number, preferences: BadgePreferences): string {
  if (!isMarkedOnBadge(level, preferences)) return '';
  switch (level) {
    case 'weakened':
    case 'mixed':
      return String(gaps);
    case 'insecure':
      return '!';
    case 'failed':
      return '×';
    case 'unknown':
      return '?';
    case 'secure':
    case 'local':
    case 'none':
      return '';
  }
}
