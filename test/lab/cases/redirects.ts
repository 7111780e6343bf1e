import type { LabCase } from '../lab-case.ts';
import { made, page, redirect, site } from '../site.ts';

const group = 'Redirects';

/** The first request went out in clear before the page arrived encrypted. */
const clearTextHop = {
  group,
  level: 'weakened',
  findings: ['insecure-transport.clear-text-hop'],
} as const;

const endsInClearText = {
  group,
  level: 'insecure',
  findings: ['insecure-transport.document'],
} as const;

export const redirectCases: readonly LabCase[] = [
  {
    ...clearTextHop,
    id: 'redirect-same-host',
    title: 'From http to https on the same host',
    expect: 'The first request went out in clear; the page itself is encrypted.',
    url: 'http://redirect-same-host.test/',
    sites: [
      site('http://redirect-same-host.test', redirect('https://redirect-same-host.test/')),
      site('https://redirect-same-host.test'),
    ],
  },
  {
    ...clearTextHop,
    id: 'redirect-www-first',
    title: 'From http to www over http, then to https',
    expect:
      'Two requests went out in clear, and HSTS of www does not cover the host without it: the next visit starts in clear, too.',
    findings: ['insecure-transport.clear-text-hop', 'redirect-chain.www-first'],
    url: 'http://redirect-www-first.test/',
    sites: [
      site('http://redirect-www-first.test', redirect('http://www.redirect-www-first.test/')),
      site('http://www.redirect-www-first.test', redirect('https://www.redirect-www-first.test/')),
      site('https://www.redirect-www-first.test'),
    ],
  },
  {
    ...clearTextHop,
    id: 'redirect-https-then-www',
    title: 'From http to https, then to www',
    expect: 'The recommended order: only the first request went out in clear.',
    url: 'http://redirect-https-then-www.test/',
    sites: [
      site(
        'http://redirect-https-then-www.test',
        redirect('https://redirect-https-then-www.test/'),
      ),
      site(
        'https://redirect-https-then-www.test',
        redirect('https://www.redirect-https-then-www.test/'),
      ),
      site('https://www.redirect-https-then-www.test'),
    ],
  },
  {
    ...clearTextHop,
    id: 'redirect-other-host',
    title: 'From http to https on another host',
    expect:
      'The first host was asked in clear and never over https, so browsers cannot learn HSTS of it.',
    findings: ['insecure-transport.clear-text-hop', 'redirect-chain.other-host-first'],
    url: 'http://redirect-other-host.test/',
    sites: [
      site('http://redirect-other-host.test', redirect('https://redirect-other-host-target.test/')),
      site('https://redirect-other-host-target.test'),
    ],
  },
  {
    ...clearTextHop,
    id: 'redirect-without-hsts',
    title: 'From http to https without HSTS',
    expect: 'The first request went out in clear, and so will the next first one.',
    findings: ['hsts-policy.absent', 'insecure-transport.clear-text-hop'],
    url: 'http://redirect-without-hsts.test/',
    sites: [
      site('http://redirect-without-hsts.test', redirect('https://redirect-without-hsts.test/')),
      site('https://redirect-without-hsts.test', page({ hsts: [] })),
    ],
  },
  {
    ...clearTextHop,
    id: 'redirect-clear-text-between',
    title: 'From https over http back to https',
    expect:
      'An encrypted host sends to one that is not, which has no https address of its own on the way.',
    findings: [
      'insecure-transport.clear-text-hop',
      'redirect-chain.downgrade',
      'redirect-chain.other-host-first',
    ],
    url: 'https://redirect-clear-text-between.test/',
    sites: [
      site(
        'https://redirect-clear-text-between.test',
        redirect('http://redirect-clear-text-between-hop.test/'),
      ),
      site(
        'http://redirect-clear-text-between-hop.test',
        redirect('https://redirect-clear-text-between-end.test/'),
      ),
      site('https://redirect-clear-text-between-end.test'),
    ],
  },
  {
    ...endsInClearText,
    id: 'redirect-never-secure',
    title: 'From http to http',
    expect: 'The redirect leads to another page that is not encrypted.',
    url: 'http://redirect-never-secure.test/',
    sites: [
      site('http://redirect-never-secure.test', redirect('http://www.redirect-never-secure.test/')),
      site('http://www.redirect-never-secure.test'),
    ],
  },
  {
    ...endsInClearText,
    id: 'redirect-downgrade',
    title: 'From https to http',
    expect: 'The server sends the browser away from the encrypted address: not encrypted.',
    findings: ['insecure-transport.document', 'redirect-chain.downgrade'],
    url: 'https://redirect-downgrade.test/',
    sites: [
      site('https://redirect-downgrade.test', redirect('http://redirect-downgrade.test/', [])),
      site('http://redirect-downgrade.test'),
    ],
  },
  {
    ...clearTextHop,
    id: 'redirect-detour',
    title: 'From http to http on the same host, then to https',
    expect: 'The first request went out in clear, and so did a second one that nobody needed.',
    findings: ['insecure-transport.clear-text-hop', 'redirect-chain.https-not-first'],
    url: 'http://redirect-detour.test/',
    sites: [
      {
        origin: 'http://redirect-detour.test',
        answers: {
          '/': redirect('http://redirect-detour.test/start'),
          '/start': redirect('https://redirect-detour.test/'),
        },
      },
      site('https://redirect-detour.test'),
    ],
  },
  {
    ...clearTextHop,
    id: 'redirect-false-reason',
    title: 'A redirect that passes itself off as the browser’s own',
    expect:
      'The server sends the field that browsers put into their own redirects; it is not believed.',
    url: 'http://redirect-false-reason.test/',
    sites: [
      site(
        'http://redirect-false-reason.test',
        made(() => ({
          status: 307,
          headers: {
            location: 'https://redirect-false-reason.test/',
            'non-authoritative-reason': 'HSTS',
          },
          body: '',
        })),
      ),
      site('https://redirect-false-reason.test'),
    ],
  },
  {
    ...clearTextHop,
    id: 'redirect-covered',
    title: 'From www over http to https without it',
    expect:
      'The first request went out in clear; the HSTS policy of the goal covers the host that was asked for.',
    findings: ['insecure-transport.clear-text-hop', 'redirect-chain.https-not-first'],
    url: 'http://www.redirect-covered.test/',
    sites: [
      site('http://www.redirect-covered.test', redirect('https://redirect-covered.test/')),
      site('https://redirect-covered.test'),
    ],
  },
  {
    group,
    id: 'redirect-many',
    title: 'Four redirects',
    expect: 'Encrypted all the way; a notice says that there are many.',
    url: 'https://redirect-many.test/1',
    level: 'secure',
    findings: ['redirect-chain.too-many'],
    sites: [
      {
        origin: 'https://redirect-many.test',
        answers: {
          '/': page(),
          '/1': redirect('https://redirect-many.test/2'),
          '/2': redirect('https://redirect-many.test/3'),
          '/3': redirect('https://redirect-many.test/4'),
          '/4': redirect('https://redirect-many.test/'),
        },
      },
    ],
  },
  {
    group,
    id: 'redirect-secure-only',
    title: 'From https to https',
    expect: 'Encrypted all the way: nothing to find.',
    url: 'https://redirect-secure-only.test/',
    level: 'secure',
    findings: [],
    sites: [
      site('https://redirect-secure-only.test', redirect('https://www.redirect-secure-only.test/')),
      site('https://www.redirect-secure-only.test'),
    ],
  },
];
