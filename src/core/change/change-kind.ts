/** What can change between visits, and whether that is for the worse. Kinds are for ever: reports hold them. */
export const changeDirections = {
  'hsts-vanished': 'worse',
  'hsts-appeared': 'better',
  'hsts-shortened': 'worse',
  'hsts-lengthened': 'better',
  'subdomains-left-out': 'worse',
  'subdomains-included': 'better',
  'http-where-https': 'worse',
  'https-where-http': 'better',
  'redirect-lost': 'worse',
  'redirect-gained': 'better',
  'mixed-content-appeared': 'worse',
  'mixed-content-gone': 'better',
  'certificate-expired': 'worse',
  'certificate-renewed': 'neutral',
  'certificate-changed': 'neutral',
  // Authorities make certificates shorter for everyone, so an earlier end is no fault by itself.
  'certificate-ends-sooner': 'neutral',
  'issuer-changed': 'neutral',
  'tls-lowered': 'worse',
  'tls-raised': 'better',
  'http-version-lowered': 'worse',
  'http-version-raised': 'better',
  'port-first-seen': 'neutral',
} as const satisfies Readonly<Record<string, ChangeDirection>>;

export type ChangeDirection = 'worse' | 'better' | 'neutral';

export type ChangeKind = keyof typeof changeDirections;

/** The kinds that a page is warned of. */
export type WorseKind = {
  [Kind in ChangeKind]: (typeof changeDirections)[Kind] extends 'worse' ? Kind : never;
}[ChangeKind];

/** The kinds after which a change no longer holds. Those that are missing are events, not states. */
export const changeEnds: Readonly<Partial<Record<ChangeKind, readonly ChangeKind[]>>> = {
  'hsts-vanished': ['hsts-appeared'],
  'hsts-appeared': ['hsts-vanished'],
  'hsts-shortened': ['hsts-lengthened', 'hsts-shortened', 'hsts-vanished'],
  'hsts-lengthened': ['hsts-shortened', 'hsts-lengthened', 'hsts-vanished'],
  'subdomains-left-out': ['subdomains-included', 'hsts-vanished'],
  'subdomains-included': ['subdomains-left-out', 'hsts-vanished'],
  'redirect-lost': ['redirect-gained'],
  'redirect-gained': ['redirect-lost'],
  'mixed-content-appeared': ['mixed-content-gone'],
  'mixed-content-gone': ['mixed-content-appeared'],
  'certificate-expired': ['certificate-renewed', 'certificate-changed', 'issuer-changed'],
  'tls-lowered': ['tls-raised', 'tls-lowered'],
  'tls-raised': ['tls-lowered', 'tls-raised'],
  'http-version-lowered': ['http-version-raised'],
  'http-version-raised': ['http-version-lowered'],
};
