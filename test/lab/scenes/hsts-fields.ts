import { preloadedDomains } from '../../../src/standards/hsts-preloaded-domains.ts';
import type { LabCase } from '../lab-case.ts';
import { made, site, type Answer, type Site } from '../site.ts';

/** Single field lines. */
const singleFields: readonly string[] = [
  // RFC 6797 §6.2, and the shape of most fields there are.
  'max-age=31536000',
  'max-age=15768000 ; includeSubDomains',
  'max-age="31536000"',
  'max-age=0',
  'max-age=0; includeSubDomains',
  'max-age=63072000; includeSubDomains; preload',
  'max-age=600',
  'includeSubDomains; max-age=600',
  'preload; includeSubDomains; max-age=600',
  // Letters and space.
  'MAX-AGE=600',
  'Max-Age=600; INCLUDESUBDOMAINS',
  'max-age=600; includesubdomains',
  'max-age = 600',
  'max-age =600',
  'max-age= 600',
  'max-age\t=\t600\t;\tincludeSubDomains',
  '   max-age=600   ',
  'max-age=600;includeSubDomains',
  'max-age=600 ;includeSubDomains',
  'max-age=600 includeSubDomains',
  'max-age=600 600',
  'max- age=600',
  'max -age=600',
  'max_age=600',
  'maxage=600',
  'max-age 600',
  'max-age:600',
  'max-age=600\u00a0',
  '\u00a0max-age=600',
  // Empty ones.
  '',
  ' ',
  ';',
  '; ; ;',
  ';max-age=600',
  'max-age=600;',
  'max-age=600;;',
  'max-age=600;;includeSubDomains',
  '; ; max-age=600; ; includeSubDomains ; ;',
  ';;;; includeSubDomains;;;',
  'includeSubDomains',
  'preload',
  // The number.
  'max-age',
  'max-age=',
  'max-age= ;includeSubDomains',
  'max-age==600',
  'max-age=+600',
  'max-age=-600',
  'max-age=-0',
  'max-age=600.5',
  'max-age=6e2',
  'max-age=0x600',
  'max-age=600s',
  'max-age=s600',
  'max-age=6 00',
  'max-age=6,000',
  'max-age=one-year',
  'max-age=00600',
  'max-age=000',
  'max-age=4294967295',
  'max-age=4294967296',
  'max-age=18446744073709551615',
  'max-age=18446744073709551616',
  'max-age=99999999999999999999999999999999',
  'max-age=-99999999999999999999999999999999',
  'max-age=\u00b2',
  'max-age=600\u00b9',
  'max-age=(600)',
  "max-age='600'",
  // Quotes.
  'max-age="0"',
  'max-age="0600"',
  'max-age=""',
  'max-age=" 600"',
  'max-age="600 "',
  'max-age="600',
  'max-age=600"',
  'max-age="600"0',
  'max-age="\\600"',
  'max-age="6\\00"',
  'max-age="600";"',
  'max-age="600"; includeSubDomains',
  '"max-age"=600',
  "'max-age'=600",
  '"max-age=600; includeSubDomains"',
  'max-age=600; foo="a;b"',
  'max-age=600; foo="a\\";b"; includeSubDomains',
  'max-age=600; foo=""',
  'max-age=600; foo="unterminated; includeSubDomains',
  'max-age=600; foo="a"b"',
  'max-age=600; foo="a\\"',
  'max-age=600; foo="max-age=700"',
  // includeSubDomains.
  'max-age=600; includeSubDomains; includeSubDomains',
  'max-age=600; includeSubDomains; INCLUDESUBDOMAINS',
  'max-age=600; includeSubDomains=true',
  'max-age=600; includeSubDomains=',
  'max-age=600; includeSubDomains=""',
  'max-age=600; includeSubDomains="x"',
  'max-age=600; includeSubDomains ',
  'max-age=600; "includeSubDomains"',
  'max-age=600; includeSubDomain',
  'max-age=600; include-sub-domains',
  'max-age=600; includeSubDomainsX',
  'max-age=600; =includeSubDomains',
  // Two of one kind.
  'max-age=600; max-age=600',
  'max-age=600; MAX-AGE=700',
  'max-age=600; max-age=0',
  'max-age=; max-age=600',
  'max-age=600; foo; foo',
  'max-age=600; preload; preload',
  // Directives nobody knows.
  'max-age=600; foo',
  'max-age=600; foo=bar',
  'max-age=600; foo=',
  'max-age=600; =bar',
  'max-age=600; =',
  'max-age=600; ="a"',
  'max-age=600; ="a;b"',
  'max-age=600; =b@r',
  'max-age=600; ="a',
  'max-age=600; foo=; includeSubDomains',
  'foo=; includeSubDomains',
  'max-age=600; foo=b@r',
  'max-age=600; f@o',
  'max-age=600; @later',
  'max-age=600; foo=bar=baz',
  'max-age=600; foo bar',
  'max-age=600; foo=bar baz',
  'max-age=600; foo/bar',
  'max-age=600; (foo)',
  'max-age=600; foo:bar',
  'max-age=600; stra\u00dfe',
  'max-age=600; foo=\u00e9',
  'max-age=600; foo="\u00e9"',
  'max-age=600; ="\u00e9"',
  'max-age=600; preload=yes',
  'max-age=600; preload=',
  'max-age=600; preload=""',
  "max-age=600; !#$%&'*+-.^_`|~",
  'max-age=600; Max-Age-Extended=2',
  // Commas.
  'max-age=600,includeSubDomains',
  'max-age=600, max-age=600',
  'max-age=600; includeSubDomains, max-age=600; includeSubDomains',
  'max-age=600; preload, max-age=600',
  'includeSubDomains, max-age=600',
  'max-age=600; foo, bar',
  'max-age=600; foo="a,b"',
  'max-age=600,',
  ', max-age=600',
  'Strict-Transport-Security: max-age=600',
];

/** Field lines to ask a browser about. Each list is what one answer sends. */
export const hstsFields: readonly (readonly string[])[] = [
  ...singleFields.map((line) => [line]),
  // Several fields.
  ['max-age=600', 'max-age=0'],
  ['max-age=0', 'max-age=600'],
  ['max-age=600', 'max-age=600; includeSubDomains'],
  ['max-age=soon', 'max-age=600'],
  ['', 'max-age=600'],
  ['max-age=600', ''],
  ['max-age=600; includeSubDomains', 'max-age=soon'],
];

/** A host of its own for each, and one below it. */
export const hostOfField = (place: number): string => `field-${place}.hsts-truth.test`;
export const belowHostOfField = (place: number): string => `below.field-${place}.hsts-truth.test`;

/** Sent in circumstances that matter more than what it says. */
const goodField = 'max-age=600; includeSubDomains';

/** What is asked for with it is answered without a page, which costs the browser far less. */
export const withoutPage = '?without-page';

function sending(lines: readonly string[]): Answer {
  return made(({ url }) => ({
    status: url.search === withoutPage ? 204 : 200,
    headers: {
      'content-type': 'text/html',
      'cache-control': 'no-store',
      ...(lines.length === 0 ? {} : { 'strict-transport-security': lines }),
    },
    body: '',
  }));
}

function pair(
  host: string,
  lines: readonly string[],
  how: Pick<Site, 'certificate'> = {},
): readonly Site[] {
  return [site(`https://${host}`, sending(lines), how), site(`http://${host}`, sending([]))];
}

/** Top-level domains that are on no preload list as a whole. */
export const otherDomains = ['com', 'org', 'test', 'example', 'invalid', 'de'];

export const hostIn = (domain: string): string => `portlight-lab.${domain}`;

/** The page from which the fields are fetched. */
export const truthStart = 'https://start.hsts-truth-start.test/';

/** A case of its own, for nobody should have to wait for so many certificates. */
export const hstsTruthCase: LabCase = {
  id: 'hsts-truth',
  group: 'HSTS',
  title: 'What the browser does about a field',
  expect: 'The browser itself says.',
  url: truthStart,
  level: 'secure',
  findings: [],
  sites: [
    site('https://start.hsts-truth-start.test', sending([])),
    ...hstsFields.flatMap((lines, place) => [
      ...pair(hostOfField(place), lines),
      ...pair(belowHostOfField(place), []),
    ]),
    site('http://over-http.hsts-truth.test', sending([goodField])),
    site('https://over-http.hsts-truth.test', sending([])),
    site('https://other-port.hsts-truth.test:8443', sending([goodField])),
    ...pair('other-port.hsts-truth.test', []),
    site('https://other-port.hsts-truth.test:8080', sending([])),
    site('http://other-port.hsts-truth.test:8080', sending([])),
    ...pair('refused.hsts-truth.test', [goodField], { certificate: 'expired' }),
    ...pair('localhost', [goodField]),
    ...pair('name.localhost', [goodField]),
    ...pair('127.0.0.1', [goodField]),
    ...pair('top.hsts-truth.test', [goodField]),
    ...pair('middle.top.hsts-truth.test', ['max-age=600']),
    ...pair('bottom.middle.top.hsts-truth.test', []),
    ...[...preloadedDomains, ...otherDomains].flatMap((domain) => pair(hostIn(domain), [])),
  ],
};
