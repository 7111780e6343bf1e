import type { VerdictLevel } from '../../src/core/verdict-level.ts';

/** Notices inform; they do not count on the badge. */
const notices = new Set([
  'alternative-services.other-host',
  'alternative-services.other-port',
  'alternative-services.unreadable',
  'certificate.local-authority',
  'cookie-attributes.insecure-hsts',
  'cookie-attributes.refused',
  'cookie-attributes.script-readable',
  'hsts-policy.max-age-unusual',
  'hsts-policy.repeated-field',
  'hsts-policy.tolerated',
  'hsts-preload.ineligible',
  'hsts-reach.every-port',
  'hsts-reach.hop-unprotected',
  'hsts-reach.sent-in-vain',
  'mixed-content.declared',
  'mixed-content.redirect-upgraded',
  'non-default-port.forbidden-part',
  'non-default-port.private-network',
  'non-default-port.several-ports',
  'non-default-port.subresource',
  'redirect-chain.downgrade',
  'redirect-chain.downgrade-averted',
  'redirect-chain.https-not-first',
  'redirect-chain.too-many',
  'tls-terminator.named',
  'tls-terminator.unnamed',
]);

/** The badge's text that level and findings of a page promise. */
export function promisedBadge(level: VerdictLevel, findings: readonly string[]): string {
  const count = findings.filter((code) => !notices.has(code)).length;
  const badges: Readonly<Record<VerdictLevel, string>> = {
    secure: '',
    weakened: String(count),
    mixed: String(count),
    insecure: '!',
    failed: '×',
    local: '',
    unknown: '?',
    none: '',
  };
  return badges[level];
}
