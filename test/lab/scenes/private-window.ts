import { page, type Site } from '../site.ts';

/** A page that no other test visits, so that any trace of it is a leak. */
export const privatePage = 'https://private-page.test/';

export const privateSites: readonly Site[] = [
  { origin: 'https://private-page.test', answers: { '/': page() } },
];
