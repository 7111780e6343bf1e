import type { LabCase } from '../lab-case.ts';
import { page, redirect, site } from '../site.ts';

interface Policy {
  readonly id: string;
  readonly title: string;
  readonly expect: string;
  /** The field lines that the page sends. */
  readonly hsts: readonly string[];
  /** Without them the page is good. */
  readonly findings?: readonly string[];
  readonly level?: 'secure';
  readonly inFirefox?: LabCase['inFirefox'];
}

function hstsCase({ id, title, expect, hsts, findings = [], level, inFirefox }: Policy): LabCase {
  const origin = `https://${id}.test`;
  return {
    id,
    group: 'HSTS',
    title,
    expect,
    url: `${origin}/`,
    level: level ?? (findings.length === 0 ? 'secure' : 'weakened'),
    findings,
    ...(inFirefox === undefined ? {} : { inFirefox }),
    sites: [site(origin, page({ hsts }))],
  };
}

const ignored = 'hsts-policy.ignored';
const tolerated = 'hsts-policy.tolerated';
const unusual = 'hsts-policy.max-age-unusual';
const good = 'max-age=63072000; includeSubDomains';

export const hstsCases: readonly LabCase[] = [
  hstsCase({
    id: 'hsts-absent',
    title: 'No HSTS policy',
    expect: 'Encrypted this time, but nothing makes the browser insist on it next time.',
    hsts: [],
    findings: ['hsts-policy.absent'],
  }),
  hstsCase({
    id: 'hsts-short',
    title: 'A policy for five minutes',
    expect: 'The browser insists on encryption for five minutes only.',
    hsts: ['max-age=300'],
    findings: ['hsts-policy.max-age-short'],
  }),
  hstsCase({
    id: 'hsts-zero',
    title: 'A policy that switches itself off',
    expect: 'max-age=0 tells the browser to forget the policy.',
    hsts: ['max-age=0'],
    findings: ['hsts-policy.max-age-zero'],
  }),
  hstsCase({
    id: 'hsts-not-a-number',
    title: 'A policy with an age that is no number',
    expect: 'The browser ignores the field.',
    hsts: ['max-age=one-year'],
    findings: [ignored],
  }),
  hstsCase({
    id: 'hsts-negative',
    title: 'A policy with a negative age',
    expect: 'The browser ignores the field.',
    hsts: ['max-age=-1'],
    findings: [ignored],
  }),
  hstsCase({
    id: 'hsts-no-max-age',
    title: 'A policy without an age',
    expect: 'The browser ignores the field, because max-age is required.',
    hsts: ['includeSubDomains; preload'],
    findings: [ignored],
  }),
  hstsCase({
    id: 'hsts-empty',
    title: 'An empty policy',
    expect: 'The browser ignores the field, because max-age is required.',
    hsts: [''],
    findings: [ignored],
  }),
  hstsCase({
    id: 'hsts-max-age-twice',
    title: 'A policy with two ages',
    expect: 'The browser ignores the whole field, because a directive may stand there once only.',
    hsts: ['max-age=63072000; max-age=31536000'],
    findings: [ignored],
  }),
  hstsCase({
    id: 'hsts-not-a-token',
    title: 'A policy with a directive that no directive can be',
    expect: 'The browser ignores the whole field, because "@" may not stand in a directive.',
    hsts: ['max-age=63072000; @later'],
    findings: [ignored],
  }),
  hstsCase({
    id: 'hsts-comma',
    title: 'Two policies joined by a comma in one field',
    expect: 'The browser ignores the field: directives are separated by semicolons.',
    hsts: ['max-age=63072000, max-age=63072000'],
    findings: [ignored],
  }),
  hstsCase({
    id: 'hsts-include-value',
    title: 'includeSubDomains with a value',
    expect: 'The browser ignores the whole field, because includeSubDomains takes no value.',
    hsts: ['max-age=63072000; includeSubDomains=true'],
    findings: [ignored],
  }),
  hstsCase({
    id: 'hsts-include-twice',
    title: 'includeSubDomains twice',
    expect: 'The browser ignores the whole field, because a directive may stand there once only.',
    hsts: ['max-age=63072000; includeSubDomains; includeSubDomains'],
    findings: [ignored],
  }),
  hstsCase({
    id: 'hsts-two-lines',
    title: 'Two policies, the first one good',
    expect: 'Browsers use the first field; a notice says that there is a second one.',
    hsts: ['max-age=63072000; includeSubDomains', 'max-age=0'],
    findings: ['hsts-policy.repeated-field'],
    level: 'secure',
    inFirefox: { level: 'secure', findings: [], because: 'Firefox tells of the first field only.' },
  }),
  hstsCase({
    id: 'hsts-two-lines-first-bad',
    title: 'Two policies, the first one malformed',
    expect: 'Browsers look at the first field only and ignore it.',
    hsts: ['max-age=soon', 'max-age=63072000; includeSubDomains'],
    findings: [ignored, 'hsts-policy.repeated-field'],
    inFirefox: {
      level: 'weakened',
      findings: [ignored],
      because: 'Firefox tells of the first field only.',
    },
  }),
  hstsCase({
    id: 'hsts-quoted',
    title: 'A policy with a quoted age',
    expect: 'Browsers accept the quotes; a notice says that stricter readers do not.',
    hsts: ['max-age="63072000"; includeSubDomains'],
    findings: [tolerated],
    level: 'secure',
  }),
  hstsCase({
    id: 'hsts-unknown-directive',
    title: 'A policy with an unknown directive and an empty one',
    expect: 'Browsers skip both; a notice says that stricter readers do not.',
    hsts: ['max-age=63072000;; later=yes;'],
    findings: [tolerated],
    level: 'secure',
  }),
  hstsCase({
    id: 'hsts-half-a-year',
    title: 'A policy for 200 days',
    expect: 'Long enough for most; a notice says that some ask for a year.',
    hsts: ['max-age=17280000'],
    findings: [unusual],
    level: 'secure',
  }),
  hstsCase({
    id: 'hsts-too-large',
    title: 'A policy with an age past 64 bits',
    expect: 'Chromium cuts it to a year, Firefox ignores the whole field.',
    hsts: ['max-age=99999999999999999999'],
    findings: ['hsts-policy.ignored-by-some', unusual],
  }),
  hstsCase({
    id: 'hsts-preload-in-vain',
    title: 'A policy that asks for preloading but is not eligible',
    expect: 'The policy is good for browsers; a notice says what the preload list misses.',
    hsts: ['max-age=63072000; preload'],
    findings: ['hsts-preload.ineligible'],
    level: 'secure',
  }),
  {
    id: 'hsts-over-http',
    group: 'HSTS',
    title: 'A policy on the redirect from http',
    expect: 'Browsers ignore it there; a notice says so, besides the first request in clear text.',
    url: 'http://hsts-over-http.test/',
    level: 'weakened',
    findings: ['hsts-reach.sent-in-vain', 'insecure-transport.clear-text-hop'],
    sites: [
      site('http://hsts-over-http.test', redirect('https://hsts-over-http.test/', [good])),
      site('https://hsts-over-http.test'),
    ],
  },
  {
    id: 'hsts-hop-unprotected',
    group: 'HSTS',
    title: 'A way over a host without HSTS',
    expect: 'The page is good; a notice says that the host before it has no HSTS.',
    url: 'https://hsts-hop-unprotected.test/',
    level: 'secure',
    findings: ['hsts-reach.hop-unprotected'],
    sites: [
      site(
        'https://hsts-hop-unprotected.test',
        redirect('https://www.hsts-hop-unprotected.test/', []),
      ),
      site('https://www.hsts-hop-unprotected.test'),
    ],
  },
];
