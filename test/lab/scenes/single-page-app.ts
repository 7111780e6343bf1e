import { page, type Site } from '../site.ts';

/** One document that shows several addresses, as applications do; a test moves it by script. */
export const singlePageApp = 'https://single-page-app.test/';

export const singlePageAppSites: readonly Site[] = [
  {
    origin: 'https://single-page-app.test',
    answers: { '/': page(), '/settings': page({ title: 'Settings, by a load of its own' }) },
  },
];
