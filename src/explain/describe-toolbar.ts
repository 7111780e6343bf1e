import { isWebPage } from '../core/evidence.ts';
import type { PageRecord } from '../core/page-record.ts';
import type { VerdictLevel } from '../core/verdict-level.ts';
import type { Verdict } from '../core/verdict.ts';
import { hostOf } from '../standards/url.ts';
import { countGaps, describeVerdict } from './describe-verdict.ts';

/** What the toolbar says of a page: a level (its icon's shape), a short badge and a spoken title. */
export interface ToolbarWords {
  readonly level: VerdictLevel;
  readonly badgeText: string;
  readonly title: string;
}

export function describeToolbar(page: PageRecord, verdict: Verdict): ToolbarWords {
  const { title } = describeVerdict(verdict, page);
  const host = isWebPage(page) ? hostOf(page.url) : '';
  const gaps = countGaps(verdict);
  const counted = verdict.level === 'weakened' || verdict.level === 'mixed';
  const count = counted ? `, ${gaps === 1 ? 'one finding' : `${gaps} findings`}` : '';
  return {
    level: verdict.level,
    badgeText: badgeText(verdict.level, gaps),
    title: `Portlight: ${title}${count}${host === '' ? '' : ` – ${host}`}`,
  };
}

/** For a tab whose page was not seen: opened before Portlight was there, or out of its reach. */
export function describeUnseenTab(url: string | null): ToolbarWords {
  const isWeb = url !== null && /^https?:/.test(url);
  return isWeb
    ? {
        level: 'unknown',
        badgeText: '?',
        title: `Portlight: Not observed, reload to check – ${hostOf(url)}`,
      }
    : { level: 'none', badgeText: '', title: 'Portlight: Not a web page' };
}

function badgeText(level: VerdictLevel, gaps: number): string {
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
