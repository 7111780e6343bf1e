import type { Freshness } from '../core/freshness.ts';
import type { VerdictLevel } from '../core/verdict-level.ts';

/** A level in two to four words, also for lists where no page is at hand but the codes of its findings. */
export function levelTitle(
  level: VerdictLevel,
  codes: readonly string[] = [],
  freshness: Freshness = 'fresh',
): string {
  // What is known of it shows gaps, but not that it came encrypted.
  if (level === 'weakened' && freshness !== 'fresh') return 'Not observed, with gaps';
  // Encrypted to somebody unknown: as bad as clear text, yet something else.
  const bypassed = codes.some((code) => unprovenCodes.has(code));
  return level === 'insecure' && bypassed ? 'Identity not proven' : titles[level];
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

/** Findings by which a page that came encrypted is as open as one that did not. */
export const unprovenCodes: ReadonlySet<string> = new Set([
  'insecure-transport.certificate-bypassed',
  'certificate.expired',
  'certificate.not-yet-valid',
  'certificate.wrong-name',
  'certificate.self-signed',
  'certificate.untrusted',
  'certificate.bypassed',
]);
