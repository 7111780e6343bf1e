import type { Check } from '../core/check.ts';

/** Every check of this folder, in the order of their ids. A new file is enough to add one. */
export const checks: readonly Check[] = Object.values(
  import.meta.glob<Check>(['./*.ts', '!./index.ts'], { eager: true, import: 'default' }),
).toSorted((a, b) => a.id.localeCompare(b.id));
