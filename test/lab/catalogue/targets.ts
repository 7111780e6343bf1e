import { ipv4Assets, ipv6Assets, loopbackAssets } from '../shared-sites.ts';
import { made, type Site } from '../site.ts';
import { assets } from '../assets.ts';

/** Where what is asked for is said to be: one host in both schemes, that never sends HSTS. */
const host = 'catalogue-assets.test';
const redirecting = 'catalogue-redirects.test';

/** How an address of the target is written, and where it leads. */
export const targets: Readonly<Record<string, (path: string) => string>> = {
  none: (path) => `http://${host}/${path}`,
  'https to http': (path) => `https://${redirecting}/${path}`,
  'http to http': (path) => `http://${redirecting}/${path}`,
  'IPv4 address': (path) => `${ipv4Assets}/${path}`,
  'IPv6 address': (path) => `${ipv6Assets}/${path}`,
  'this machine': (path) => `${loopbackAssets}/${path}`,
  'https all the way': (path) => `https://${host}/${path}`,
};

/** Readable for every origin, or those who ask with CORS would not come as far as the redirect. */
const moved = Object.fromEntries(
  Object.keys(assets).map((path) => [
    path,
    made(({ url }) => ({
      status: 307,
      headers: {
        location: `http://${host}${path}${url.search}`,
        'access-control-allow-origin': '*',
        'cache-control': 'no-store',
      },
      body: '',
    })),
  ]),
);

/** The servers behind the targets, in so far as no other case has them. */
export const targetSites: readonly Site[] = [
  { origin: `http://${host}`, answers: {} },
  { origin: `https://${host}`, answers: {} },
  { origin: `http://${redirecting}`, answers: moved },
  { origin: `https://${redirecting}`, answers: moved },
];
