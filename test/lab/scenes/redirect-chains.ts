import { goodHsts } from '../render.ts';
import { made, page, redirect, type Answer, type Site } from '../site.ts';

/** A host that asks for https only; asked over http for the first time it redirects by itself. */
export const strictOverHttp = 'http://strict-host.test/';
export const chainStart = 'https://chain-start.test';

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

export const redirectChainSites: readonly Site[] = [
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
