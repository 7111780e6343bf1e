import type { Site } from './site.ts';

/** What the lab's servers speak. Which site they are for, they learn from the request. */
export const serverKinds = [
  'http',
  'https',
  'http1-only',
  'own-tls',
  'tls-1.1',
  'unknown-name',
  'members-only',
  'mail',
  'reset',
] as const;
export type ServerKind = (typeof serverKinds)[number];

/** The server that answers for a site; null where nothing listens. */
export function serverKindOf({ origin, listener = 'web' }: Site): ServerKind | null {
  switch (listener) {
    case 'web':
      return origin.startsWith('https:') ? 'https' : 'http';
    case 'clear-text':
      return 'http';
    case 'encrypted':
      return 'http1-only';
    case 'refused':
      return null;
    case 'http1-only':
    case 'own-tls':
    case 'tls-1.1':
    case 'unknown-name':
    case 'members-only':
    case 'mail':
    case 'reset':
      return listener;
  }
}

/** The port that a site's address names, or means. */
export function portOf({ origin }: Site): number {
  const { protocol, port } = new URL(origin);
  if (port !== '') return Number(port);
  return protocol === 'https:' ? 443 : 80;
}
