import { verdictLevels } from '../core/verdict-level.ts';
import type { Visit } from '../core/visit.ts';
import { levelTitle } from '../explain/level-title.ts';

/** A timeline in words: `5 visits: Not encrypted 2, Encrypted 3. Newest: Encrypted.` */
export function timelineText(oldestFirst: readonly Pick<Visit, 'level'>[]): string {
  const newest = oldestFirst.at(-1);
  if (newest === undefined) return 'No visits.';
  const counts = verdictLevels
    .map((level) => [level, oldestFirst.filter((visit) => visit.level === level).length] as const)
    .filter(([, count]) => count > 0)
    .map(([level, count]) => `${levelTitle(level)} ${count}`);
  const total = oldestFirst.length === 1 ? 'One visit' : `${oldestFirst.length} visits`;
  return `${total}: ${counts.join('; ')}. Newest: ${levelTitle(newest.level)}.`;
}
