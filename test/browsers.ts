import { targets, type Target } from '../build/manifest.ts';

/**
 * The browsers to test in: all, or those that PORTLIGHT_BROWSERS names with commas between them. Throws
 * where it names none, or one that Portlight is not built for.
 */
export function browsersToTest(
  named: string | undefined = process.env['PORTLIGHT_BROWSERS'],
): readonly Target[] {
  if (named === undefined || named.trim() === '') return targets;
  const names = named.split(',').map((name) => name.trim());
  const unknown = names.filter((name) => !targets.some((target) => target === name));
  if (unknown.length === 0) return targets.filter((target) => names.includes(target));
  throw new Error(
    `PORTLIGHT_BROWSERS names “${unknown.join('”, “')}”; Portlight is built for ${targets.join(' and ')}.`,
  );
}
