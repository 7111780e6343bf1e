import { verdictLevels } from '../core/verdict-level.ts';
import type { Visit } from '../core/visit.ts';
import { levelTitle } from '../explain/level-title.ts';

type Judged = Pick<Visit, 'level'> & Partial<Pick<Visit, 'findings' | 'freshness'>>;

/** A timeline in words: `5 visits: Not encrypted 2, Encrypted 3. Newest: Encrypted.` */
export function timelineText(oldestFirst: readonly Judged[]): string {
  const newest = oldestFirst.at(-1);
  if (newest === undefined) return 'No visits.';
  const titles = verdictLevels
    .flatMap((level) => oldestFirst.filter((visit) => visit.level === level))
    .map(titleOf);
  const counts = [...new Set(titles)].map(
    (title) => `${title} ${titles.filter((other) => other === title).length}`,
  );
  const total = oldestFirst.length === 1 ? 'One visit' : `${oldestFirst.length} visits`;
  return `${total}: ${counts.join('; ')}. Newest: ${titleOf(newest)}.`;
}

function titleOf({ level, findings, freshness }: Judged): string {
  return levelTitle(level, findings, freshness);
}
