import { page, type Site } from '../site.ts';

/** A good page that has the browser load two more behind it, which differ from it: they lack a policy. */
export const prerenderingPage = 'https://speculating.test/';

/** The one with a link to it. */
export const linkedPage = 'https://speculating.test/linked';

/** The one nobody goes to. */
export const unseenPage = 'https://speculating.test/unseen';

/** One that does not come. */
export const brokenPage = 'https://speculating.test/broken';

/** A good page that has the browser only fetch two others: by rule and by link. */
export const prefetchingPage = 'https://speculating.test/prefetching';

export const prefetchedByRule = 'https://speculating.test/by-rule';

export const prefetchedByLink = 'https://speculating.test/by-link';

const rules = (what: object): string =>
  `<script type="speculationrules">${JSON.stringify(what)}</script>`;

const named = (...urls: readonly string[]): object => ({
  source: 'list',
  urls,
  eagerness: 'immediate',
});

/** Text in clear sight, and an image that is mixed content, so that its report cannot be missed. */
const gappy = page({
  hsts: [],
  headers: { 'cache-control': 'max-age=60' },
  body: '<img src="http://cdn.lab-assets.test/image.png" alt="">',
});

export const speculationSites: readonly Site[] = [
  {
    origin: 'https://speculating.test',
    answers: {
      '/': page({
        head: rules({ prerender: [named(linkedPage, unseenPage, brokenPage)] }),
        // A tab nobody is attached to cannot be clicked from outside; its address can be changed.
        body: `<a href="${linkedPage}">Linked</a>
<script>addEventListener('hashchange', () => document.querySelector('a').click());</script>`,
      }),
      '/linked': gappy,
      '/unseen': gappy,
      '/broken': { kind: 'hang-up' },
      '/prefetching': page({
        head: `${rules({ prefetch: [named(prefetchedByRule)] })}<link rel="prefetch" href="${prefetchedByLink}">`,
        body: `<a href="${prefetchedByRule}">By rule</a> <a href="${prefetchedByLink}">By link</a>`,
      }),
      '/by-rule': gappy,
      '/by-link': gappy,
    },
  },
];
