import { made, page, site, type Site } from '../site.ts';

/** Servers whose certificates nobody should trust, for the person who goes on all the same. */
export const clickedThrough = 'https://clicked-through.test/';
export const warnedOf = 'https://only-warned-of.test/';

/** Where loads are given up in several ways. */
export const givenUp = 'https://given-up.test/';

export const failedNavigationSites: readonly Site[] = [
  {
    origin: 'https://clicked-through.test',
    certificate: 'self-signed',
    answers: { '/': page(), '/next': page() },
  },
  site('https://clicked-through.test:8443', page(), { certificate: 'self-signed' }),
  site('https://clicked-through-again.test', page(), { certificate: 'expired' }),
  site('https://only-warned-of.test', page(), { certificate: 'expired' }),
  {
    origin: 'https://given-up.test',
    answers: {
      '/': page({
        body: '<a href="/file">File</a> <a href="/nothing">Nothing</a> <a href="/silence">Silence</a> <a href="/next">Next</a>',
      }),
      '/next': page(),
      '/silence': { kind: 'silence' },
      '/file': made(() => ({
        status: 200,
        headers: {
          'content-type': 'application/octet-stream',
          'content-disposition': 'attachment; filename="file.bin"',
        },
        body: 'A file to keep.',
      })),
      '/nothing': made(() => ({ status: 204, headers: {}, body: '' })),
    },
  },
];
