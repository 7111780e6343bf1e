import { page, type Site } from './site.ts';

/** Pages that take more than one visit to judge, for tests that play a scene on them. */

/** A page the browser may keep, with a good policy, and a link to another page of its site. */
export const keptPage = 'https://kept-page.test/';

/** A page that anyone may be on privately. */
export const privatePage = 'https://private-page.test/';

export const sceneSites: readonly Site[] = [
  {
    origin: 'https://kept-page.test',
    answers: {
      '/': page({
        headers: { 'cache-control': 'max-age=3600' },
        body: '<a href="/next">Next</a>',
      }),
      '/next': page({ body: '<a href="/">Back by a link</a>' }),
    },
  },
  { origin: 'https://private-page.test', answers: { '/': page() } },
];
