import { made, page, type Site } from '../site.ts';

const origin = 'https://many-tabs.test';

/** One site, and what a person must be told of each of its pages. */
export const manyTabs = {
  good: `${origin}/`,
  /** It lacks a policy. */
  gappy: `${origin}/gappy`,
  mixed: `${origin}/mixed`,
  /** Its insecure image comes once the page has arrived. */
  mixedLate: `${origin}/mixed-late`,
  /** It never answers. */
  silence: `${origin}/silence`,
  /** It arrives, but a part of it never does. */
  unfinished: `${origin}/unfinished`,
} as const;

/** A page that is good the first time, and lacks its policy for whoever has been there. */
export const changingPage = 'https://changing-page.test/';

const insecureImage = 'http://cdn.lab-assets.test/image.png';

export const tabSites: readonly Site[] = [
  {
    origin,
    answers: {
      '/': page(),
      '/gappy': page({ hsts: [] }),
      '/mixed': page({ body: `<img src="${insecureImage}" alt="">` }),
      '/mixed-late': page({
        body: `<script>addEventListener('load', () => {
  document.body.append(Object.assign(new Image(), { src: '${insecureImage}?late' }));
});</script>`,
      }),
      '/silence': { kind: 'silence' },
      '/unfinished': page({ body: '<img src="/silence" alt="">' }),
    },
  },
  {
    origin: 'https://changing-page.test',
    answers: {
      '/': made(({ header }) => ({
        status: 200,
        headers: {
          'content-type': 'text/html',
          'cache-control': 'no-store',
          'set-cookie': 'been-here=1; Secure; HttpOnly; SameSite=Lax',
          ...(header('cookie') === undefined
            ? { 'strict-transport-security': 'max-age=63072000; includeSubDomains' }
            : {}),
        },
        body: '<!doctype html><title>Changing</title>',
      })),
    },
  },
];
