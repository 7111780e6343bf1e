import { made, page, type Site } from '../site.ts';

/** A page the browser may keep for an hour, with a good policy, and a link to another of its site. */
export const keptPage = 'https://kept-page.test/';

/** A page the browser may keep but must ask about; the server then says that it has not changed. */
export const revalidatedPage = 'https://revalidated-page.test/';

const policy = { 'strict-transport-security': 'max-age=63072000; includeSubDomains' };

export const cachedSites: readonly Site[] = [
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
  {
    origin: 'https://revalidated-page.test',
    answers: {
      '/': made(({ header }) => {
        const headers = { etag: '"one"', 'cache-control': 'no-cache', ...policy };
        return header('if-none-match') === '"one"'
          ? { status: 304, headers, body: '' }
          : {
              status: 200,
              headers: { ...headers, 'content-type': 'text/html' },
              body: '<!doctype html><title>Revalidated</title><a href="/">Again</a>',
            };
      }),
    },
  },
];
