import { page, type Site } from '../site.ts';

/** A site whose main address covers the host below it, which sends nothing itself. */
export const coveringParent = 'https://hsts-cover.test/';
export const coveredHost = 'https://www.hsts-cover.test/';
/** A host that sends its policy with one page and not with another. */
export const forgetfulHost = 'https://hsts-forgetful.test/';

export const hstsCoverSites: readonly Site[] = [
  { origin: 'https://hsts-cover.test', answers: { '/': page() } },
  { origin: 'https://www.hsts-cover.test', answers: { '/': page({ hsts: [] }) } },
  {
    origin: 'https://hsts-forgetful.test',
    answers: { '/': page({ hsts: ['max-age=63072000'] }), '/later': page({ hsts: [] }) },
  },
  { origin: 'https://portlight-preloaded.test', answers: { '/': page({ hsts: [] }) } },
];

/** On the list that a test makes. */
export const preloadedHost = 'https://portlight-preloaded.test/';
