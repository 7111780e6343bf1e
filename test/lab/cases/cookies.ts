import type { LabCase } from '../lab-case.ts';
import { goodHsts } from '../render.ts';
import { made, page, site, type Answer } from '../site.ts';

const group = 'Cookies';

/** The value of every cookie of the lab: wherever it turns up, it was kept. */
export const cookieValue = 'never-to-be-kept';

function cookies(...attributes: readonly string[]): Readonly<Record<string, readonly string[]>> {
  return { 'set-cookie': attributes.map((line) => line.replace('*', cookieValue)) };
}

function redirectWithCookie(to: string): Answer {
  const headers = { location: to, 'cache-control': 'no-store' };
  return made(() => ({
    status: 301,
    headers: { ...headers, 'set-cookie': `theme=${cookieValue}` },
    body: '',
  }));
}

export const cookieCases: readonly LabCase[] = [
  {
    group,
    id: 'cookie-kept',
    title: 'A cookie with all its attributes',
    expect: 'The cookie goes over https only, and no script can read it: nothing to find.',
    url: 'https://cookie-kept.test/',
    level: 'secure',
    findings: [],
    sites: [
      site(
        'https://cookie-kept.test',
        page({ headers: cookies('__Host-id=*; Secure; HttpOnly; SameSite=Lax; Path=/') }),
      ),
    ],
  },
  {
    group,
    id: 'cookie-insecure',
    title: 'A cookie without Secure on a host without HSTS',
    expect: 'Browsers would send the cookie over http as well.',
    url: 'https://cookie-insecure.test/',
    level: 'weakened',
    findings: ['cookie-attributes.insecure', 'hsts-policy.absent'],
    sites: [
      site(
        'https://cookie-insecure.test',
        page({ hsts: [], headers: cookies('theme=*; Path=/', 'lang=*; Secure') }),
      ),
    ],
  },
  {
    group,
    id: 'cookie-insecure-hsts',
    title: 'A cookie without Secure on a host with HSTS',
    expect: 'HSTS keeps the cookie off http in browsers that know it: only worth a notice.',
    url: 'https://cookie-insecure-hsts.test/',
    level: 'secure',
    findings: ['cookie-attributes.insecure-hsts'],
    sites: [
      site(
        'https://cookie-insecure-hsts.test',
        page({ hsts: [goodHsts], headers: cookies('theme=*') }),
      ),
    ],
  },
  {
    group,
    id: 'cookie-session',
    title: 'A sign-in cookie without any attribute',
    expect: 'Whoever reads it on the way, or by a script, may be signed in as well.',
    url: 'https://cookie-session.test/',
    level: 'weakened',
    findings: [
      'cookie-attributes.insecure-session',
      'cookie-attributes.script-readable',
      'hsts-policy.absent',
    ],
    sites: [
      site('https://cookie-session.test', page({ hsts: [], headers: cookies('PHPSESSID=*') })),
    ],
  },
  {
    group,
    id: 'cookie-refused',
    title: 'Cookies that no browser keeps',
    expect: 'SameSite=None and __Host- both need Secure: browsers drop the cookies.',
    url: 'https://cookie-refused.test/',
    level: 'secure',
    findings: ['cookie-attributes.refused'],
    sites: [
      site(
        'https://cookie-refused.test',
        page({ headers: cookies('theme=*; SameSite=None', '__Host-id=*; Path=/') }),
      ),
    ],
  },
  {
    group,
    id: 'cookie-clear-text',
    title: 'A cookie that is set over http',
    expect: 'Not encrypted, and the cookie can be read on the way.',
    url: 'http://cookie-clear-text.test/',
    level: 'insecure',
    findings: ['cookie-attributes.clear-text', 'insecure-transport.document'],
    sites: [site('http://cookie-clear-text.test', page({ headers: cookies('theme=*') }))],
  },
  {
    group,
    id: 'cookie-clear-text-hop',
    title: 'A cookie that a redirect over http sets',
    expect: 'The page is encrypted, but its cookie went over http before.',
    url: 'http://cookie-clear-text-hop.test/',
    level: 'weakened',
    findings: [
      'cookie-attributes.clear-text',
      'insecure-transport.clear-text-hop',
      'redirect-chain.other-host-first',
    ],
    sites: [
      site(
        'http://cookie-clear-text-hop.test',
        redirectWithCookie('https://cookie-clear-text-hop-end.test/'),
      ),
      site('https://cookie-clear-text-hop-end.test'),
    ],
  },
];
