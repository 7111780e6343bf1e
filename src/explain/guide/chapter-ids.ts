/** The chapters of the guide, in the order they are read. Addresses and links hold these ids. */
export const chapterIds = [
  'path',
  'ports',
  'handshake',
  'certificates',
  'who-sees',
  'hsts',
  'mixed-content',
  'cookies',
  'failures',
  'limits',
] as const;

export type ChapterId = (typeof chapterIds)[number];

/** Kept apart from the chapters, so that a link to one does not bring all of them along. */
export const chapterTitles: Readonly<Record<ChapterId, string>> = {
  path: 'The way a page takes',
  ports: 'Ports',
  handshake: 'Connecting: TCP, TLS, QUIC',
  certificates: 'Certificates and names',
  'who-sees': 'Who can see what',
  hsts: 'HSTS: https from the first byte',
  'mixed-content': 'Mixed content',
  cookies: 'Cookies',
  failures: 'When no page comes',
  limits: 'What Portlight can know',
};

/** A check that is not among them has no chapter of its own, and needs none. */
export const chapterByCheck: ReadonlyMap<string, ChapterId> = new Map<string, ChapterId>([
  ['alternative-services', 'handshake'],
  ['certificate', 'certificates'],
  ['change-for-the-worse', 'limits'],
  ['cookie-attributes', 'cookies'],
  ['failed-navigation', 'failures'],
  ['hsts-policy', 'hsts'],
  ['hsts-preload', 'hsts'],
  ['hsts-reach', 'hsts'],
  ['http-version', 'handshake'],
  ['insecure-download', 'mixed-content'],
  ['insecure-form', 'mixed-content'],
  ['insecure-transport', 'who-sees'],
  ['mixed-content', 'mixed-content'],
  ['non-default-port', 'ports'],
  ['redirect-chain', 'hsts'],
  ['tls-parameters', 'handshake'],
  ['tls-terminator', 'who-sees'],
]);

/** The chapter that tells what a finding is about, by its code; null where none does. */
export function chapterOfFinding(code: string): ChapterId | null {
  return chapterByCheck.get(code.split('.')[0] ?? '') ?? null;
}
