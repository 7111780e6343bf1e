import type { VerdictLevel } from '../core/verdict-level.ts';

/** A level in two to four words, for lists where no page is at hand. */
export function levelTitle(level: VerdictLevel): string {
  return titles[level];
}

const titles: Readonly<Record<VerdictLevel, string>> = {
  secure: 'Encrypted',
  weakened: 'Encrypted, with gaps',
  mixed: 'Only partly encrypted',
  insecure: 'Not encrypted',
  failed: 'No page came',
  local: 'On this machine',
  unknown: 'Not observed',
  none: 'Not a web page',
};
