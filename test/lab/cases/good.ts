import type { LabCase } from '../lab-case.ts';
import { page, site } from '../site.ts';

const good = { group: 'All good', level: 'secure', findings: [] } as const;

export const goodCases: readonly LabCase[] = [
  {
    ...good,
    id: 'good',
    title: 'An encrypted page',
    expect: 'Encrypted over HTTP/2 on the usual port, with a good HSTS policy: nothing to find.',
    url: 'https://good.test/',
    sites: [site('https://good.test')],
  },
  {
    ...good,
    id: 'good-http1',
    title: 'An encrypted page over HTTP/1.1',
    expect: 'As good as any: an older HTTP version is no fault.',
    url: 'https://good-http1.test/',
    sites: [site('https://good-http1.test', page(), { listener: 'http1-only' })],
  },
  {
    ...good,
    id: 'good-not-found',
    title: 'A page that is not there',
    expect: 'The server answers 404, but what it answers arrives encrypted: nothing to find.',
    url: 'https://good-not-found.test/missing',
    sites: [
      {
        origin: 'https://good-not-found.test',
        answers: { '/missing': page({ status: 404 }) },
      },
    ],
  },
];
