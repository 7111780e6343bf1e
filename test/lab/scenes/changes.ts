import { made, type MadeAnswer, type Site } from '../site.ts';

/** A good page the first time; with a query it lacks its policy. To a history the two are one address. */
export const changedPolicy = 'https://changed-policy.test/';

/** Redirects to https, but answers by itself with a query. */
export const lostRedirect = 'http://lost-redirect.test/';

const policy = { 'strict-transport-security': 'max-age=63072000; includeSubDomains' };

function answer(headers: MadeAnswer['headers'] = {}): MadeAnswer {
  return {
    status: 200,
    headers: { 'content-type': 'text/html', 'cache-control': 'no-store', ...headers },
    body: '<!doctype html><title>Changing</title><p>A page that changes.</p>',
  };
}

export const changeSites: readonly Site[] = [
  {
    origin: 'https://changed-policy.test',
    answers: { '/': made(({ url }) => answer(url.search === '' ? policy : {})) },
  },
  {
    origin: 'http://lost-redirect.test',
    answers: {
      '/': made(({ url }) =>
        url.search === ''
          ? { status: 302, headers: { location: 'https://lost-redirect.test/' }, body: '' }
          : answer(),
      ),
    },
  },
  { origin: 'https://lost-redirect.test', answers: { '/': made(() => answer()) } },
];
