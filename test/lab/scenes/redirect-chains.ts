import { goodHsts } from '../render.ts';
import { made, page, redirect, type Answer, type Site } from '../site.ts';

/** A host that asks for https only; asked over http for the first time it redirects by itself. */
export const strictOverHttp = 'http://strict-host.test/';
export const chainStart = 'https://chain-start.test';
/** A redirect that the browser may keep, to a page that asks for nothing. */
export const keptRedirect = 'http://kept-redirect.test/';

/** The recommended order, of a host that nothing else visits: it would be known by its HSTS Policy. */
export const toldChain = 'http://chain-told.test/';

/**
 * Chromium tries https first only for names of the public web. The last of these has no https; the
 * browser falls back.
 */
export const httpsFirst = 'http://www.example.com/';
export const withoutHttps = 'http://www.example.org/';

/** A page without HSTS whose policy has the browser go to its link by https. */
export const asksForHttps = 'https://asks-for-https.test/';

function found(to: string, status = 302): Answer {
  return made(({ url }) => ({
    status,
    headers: {
      location: to,
      'cache-control': 'no-store',
      // As on every page of the lab; over http it would be sent in vain.
      ...(url.protocol === 'https:' ? { 'strict-transport-security': goodHsts } : {}),
    },
    body: '',
  }));
}

function kept(to: string): Answer {
  return made(() => ({
    status: 301,
    headers: { location: to, 'cache-control': 'max-age=3600' },
    body: '',
  }));
}

export const redirectChainSites: readonly Site[] = [
  {
    origin: 'https://asks-for-https.test',
    answers: {
      '/': page({
        hsts: [],
        headers: { 'content-security-policy': 'upgrade-insecure-requests' },
        body: '<a href="http://asks-for-https.test/next">Next</a>',
      }),
      '/next': page({ hsts: [] }),
    },
  },
  { origin: 'http://chain-told.test', answers: { '/': redirect('https://chain-told.test/') } },
  { origin: 'https://chain-told.test', answers: { '/': redirect('https://www.chain-told.test/') } },
  { origin: 'https://www.chain-told.test', answers: { '/': page() } },
  { origin: 'http://www.example.com', answers: { '/': redirect('https://www.example.com/') } },
  { origin: 'https://www.example.com', answers: { '/': page() } },
  { origin: 'http://www.example.org', answers: { '/': page() } },
  { origin: 'http://kept-redirect.test', answers: { '/': kept('https://kept-redirect.test/') } },
  { origin: 'https://kept-redirect.test', answers: { '/': page({ hsts: [] }) } },
  { origin: 'http://strict-host.test', answers: { '/': redirect('https://strict-host.test/') } },
  { origin: 'https://strict-host.test', answers: { '/': page() } },
  {
    origin: chainStart,
    answers: {
      '/': page(),
      '/loop': found('/loop'),
      '/over-http': found('http://chain-middle.test/'),
      '/to-strict-host': found('http://strict-host.test/'),
      '/meta-refresh': page({
        head: '<meta http-equiv="refresh" content="0; url=https://chain-end.test/refreshed">',
      }),
      '/by-script': page({
        body: '<script>addEventListener("load", () => { location.href = "https://chain-end.test/scripted"; });</script>',
      }),
      '/via-hop-by-script': found('/by-script'),
      '/via-hop-meta-refresh': found('/meta-refresh'),
      '/see-other': found('https://chain-end.test/sent', 303),
      '/keep-method': found('https://chain-end.test/sent', 307),
      '/form': page({
        body: `<form method="post"><input name="word" value="hidden-word">
          <button formaction="/see-other">See other</button>
          <button formaction="/keep-method">Keep method</button></form>`,
      }),
    },
  },
  {
    origin: 'http://chain-middle.test',
    answers: { '/': found('http://www.chain-middle.test/'), '/page': page() },
  },
  { origin: 'http://www.chain-middle.test', answers: { '/': found('https://chain-end.test/') } },
  {
    origin: 'https://chain-end.test',
    answers: { '/': page(), '/sent': page(), '/refreshed': page(), '/scripted': page() },
  },
];
