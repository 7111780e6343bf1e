import { limits } from '../core/limits.ts';

/** How many visits to a site are kept, in a sentence; null for none. `count` ends at `limits.visitsRead`. */
export function describeVisitCount(count: number): string | null {
  if (count === 0) return null;
  if (count === 1) return 'One visit to this site is kept.';
  const visits = `${count}${count < limits.visitsRead ? '' : ' or more'} visits`;
  return `${visits} to this site are kept.`;
}
