import { describe, expect, it } from 'vitest';
import { findFix, planCodes, planOf } from '../../../src/explain/fixes/find-fix.ts';
import { firewalls, servers, type Fix, type FixPart } from '../../../src/explain/fixes/fix.ts';
import { failedPageOf, pageOf, resource, type PageStory } from '../../checks/page-of.ts';
import { checks } from '../../../src/checks/index.ts';
import { judgePage, listFindings } from '../../../src/core/verdict.ts';
import type { PageRecord } from '../../../src/core/page-record.ts';
import { findingCodes, foundSamples } from './found-samples.ts';

describe('every finding', () => {
  it('has a plan, or a reason why the owner of a server has nothing to mend', () => {
    const missing = findingCodes
      .filter((code) => planOf(code) === null)
      .map((code) => `${code} has no plan. Write it in src/explain/fixes/plans/<check>.ts.`);
    expect(missing).toEqual([]);
  });

  it('is one that a check can find', () => {
    expect(planCodes().filter((code) => !findingCodes.includes(code))).toEqual([]);
  });

  it('has a reason in a sentence, where there is nothing to mend', () => {
    const reasons = findingCodes.flatMap((code) => {
      const plan = planOf(code);
      return plan !== null && 'nothing' in plan ? [plan.nothing] : [];
    });
    expect(reasons.length).toBeGreaterThan(10);
    expect(
      reasons.filter((reason) => !/^[A-Z].*\.$/.test(reason) || reason.includes('TODO')),
    ).toEqual([]);
  });
});

const fixes = foundSamples.flatMap(({ code, of, finding, pageUrl }) => {
  const fix = findFix(finding, pageUrl);
  return fix === null ? [] : [{ name: `${code} of ${of}`, fix }];
});

describe('every fix', () => {
  it('is for all servers, for all firewalls, or for whichever there is', () => {
    const sets = new Set(fixes.map(({ fix }) => fix.choices.map(({ id }) => id).join(' ')));
    expect([...sets].toSorted()).toEqual(['', servers.join(' '), firewalls.join(' ')].toSorted());
  });

  it('is said in whole sentences, with every value filled in', () => {
    const faults = fixes.flatMap(({ name, fix }) => [
      ...sayings(fix)
        .filter((text) => !/^\P{Ll}.*[.:)`]$/su.test(text))
        .map((text) => `${name} says “${text}”`),
      ...(/undefined|null|NaN|\[object/.test(allText(fix)) ? [`${name} misses a value.`] : []),
      ...(fix.verify.length === 0 ? [`${name} cannot be verified.`] : []),
      ...fix.choices.filter(({ parts }) => parts.length === 0).map(({ id }) => `${name}: ${id}`),
    ]);
    expect(faults).toEqual([]);
  });

  it('says nothing twice in one list', () => {
    const lists = fixes.flatMap(({ name, fix }) =>
      [fix.parts, ...fix.choices.map(({ parts }) => parts), fix.verify].map((parts) => ({
        name,
        said: parts.map((part) => part.say),
      })),
    );
    expect(lists.filter(({ said }) => new Set(said).size < said.length)).toEqual([]);
  });

  it('has something to paste for the servers that are configured by text', () => {
    const bare = fixes.flatMap(({ name, fix }) =>
      fix.choices
        .filter(({ id }) => id === 'nginx' || id === 'apache' || id === 'caddy')
        .filter(({ parts }) => parts.every(({ snippet }) => snippet === null))
        .map(({ id }) => `${name}: ${id}`),
    );
    expect(bare).toEqual([]);
  });
});

const url = 'https://www.example.org/';
const sts = (value: string): PageStory => ({ fields: { 'strict-transport-security': [value] } });

/** A page whose script lies on another host, over http. */
function pageWithScript(redirectedFrom: string | null): PageRecord {
  const script = resource('timed', 'http://cdn.example.org/a.js', 'script');
  const page = pageOf(url, { report: { resources: [script] } });
  const seen = { redirectedFrom, traces: ['redirected-insecurely'] } as const;
  const insecureResources = page.insecureResources.map((one) => ({ ...one, ...seen }));
  return { ...page, insecureResources };
}

/** A page, one of its findings, and what has to stand in what is pasted for nginx (or else named). */
const rows: readonly (readonly [string, PageRecord, string, string])[] = [
  ['without HSTS', pageOf(url), 'hsts-policy.absent', 'Security "max-age=300" always;'],
  [
    'without HSTS on another port',
    pageOf('https://www.example.org:8443/'),
    'hsts-policy.absent',
    '# www.example.org, port 8443',
  ],
  ['one step on', pageOf(url, sts('max-age=300')), 'hsts-policy.max-age-short', '"max-age=604800"'],
  [
    'another step on, with subdomains',
    pageOf(url, sts('max-age=604800; includeSubDomains')),
    'hsts-policy.max-age-short',
    '"max-age=2592000; includeSubDomains"',
  ],
  [
    'the last step',
    pageOf(url, sts('max-age=2592000')),
    'hsts-policy.max-age-short',
    '"max-age=63072000"',
  ],
  [
    'a field written oddly',
    pageOf(url, sts('max-age="63072000"; includeSubDomains;')),
    'hsts-policy.tolerated',
    '"max-age=63072000; includeSubDomains"',
  ],
  [
    'preload in vain',
    pageOf(url, sts('max-age=31536000; includeSubDomains; preload')),
    'hsts-preload.ineligible',
    '"max-age=31536000; includeSubDomains"',
  ],
  [
    'two fields',
    pageOf(url, {
      fields: { 'strict-transport-security': ['max-age=63072000', 'max-age=31536000'] },
    }),
    'hsts-policy.repeated-field',
    'proxy_hide_header Strict-Transport-Security;',
  ],
  [
    'two fields of which browsers ignore the first',
    pageOf(url, { fields: { 'strict-transport-security': ['max-age=soon', 'max-age=63072000'] } }),
    'hsts-policy.repeated-field',
    '"max-age=300"',
  ],
  [
    'after a redirect over http that sends HSTS in vain',
    pageOf(url, { via: [{ from: 'http://www.example.org/', told: sts('max-age=300') }] }),
    'hsts-reach.sent-in-vain',
    'return 301 https://www.example.org$request_uri;',
  ],
  [
    'after four redirects over https',
    pageOf(url, { via: ['1', '2', '3', '4'].map((path) => `${url}${path}`) }),
    'redirect-chain.too-many',
    'curl -sIL https://www.example.org/1 | grep -i ^location',
  ],
  [
    'with a part that its markup names with http',
    pageWithScript(null),
    'mixed-content.blocked',
    'grep -rnF http://cdn.example.org /var/www/html',
  ],
  [
    'with a part that its own host redirects to http',
    pageWithScript(`${url}moved.js`),
    'mixed-content.blocked',
    '# www.example.org\nproxy_set_header',
  ],
  [
    'in clear text on another port',
    pageOf('http://www.example.org:8080/'),
    'insecure-transport.document',
    'return 301 https://www.example.org$request_uri;',
  ],
  [
    'past its own https',
    pageOf(url, { via: ['http://example.org/'] }),
    'redirect-chain.www-first',
    'return 301 https://example.org$request_uri;',
  ],
  [
    'after a request in clear text that leads to the same host without HSTS',
    pageOf(url, { via: ['http://www.example.org/'] }),
    'insecure-transport.clear-text-hop',
    'Security "max-age=300" always;',
  ],
  [
    'after a request in clear text that leads past its own https',
    pageOf(url, { via: ['http://example.org/'] }),
    'insecure-transport.clear-text-hop',
    'return 301 https://example.org$request_uri;',
  ],
  [
    'with a download over http',
    pageOf(url, { downloads: [['http://files.example.org/a.zip']] }),
    'insecure-download.started',
    'grep -rnF http://files.example.org /var/www/html',
  ],
  [
    'with a sign-in cookie',
    pageOf(url, { setCookie: ['PHPSESSID=a; Path=/'] }),
    'cookie-attributes.insecure-session',
    'proxy_cookie_flags PHPSESSID secure httponly samesite=lax;',
  ],
  [
    'with another cookie',
    pageOf(url, { setCookie: ['theme=a; Path=/'] }),
    'cookie-attributes.insecure',
    'proxy_cookie_flags theme secure;',
  ],
  [
    'an expired certificate',
    failedPageOf(url, 'net::ERR_CERT_DATE_INVALID'),
    'failed-navigation.certificate-date',
    'certbot certonly --nginx -d www.example.org ',
  ],
  [
    'a closed port',
    failedPageOf('https://www.example.org:8443/', 'net::ERR_CONNECTION_TIMED_OUT'),
    'failed-navigation.timed-out',
    'ufw allow 8443/tcp',
  ],
  [
    'a clear-text port that nothing listens on',
    failedPageOf('http://www.example.org/', 'net::ERR_CONNECTION_REFUSED'),
    'failed-navigation.connection-refused',
    'ss -ltnp "sport = :80"',
  ],
  [
    'an unknown name',
    failedPageOf(url, 'net::ERR_NAME_NOT_RESOLVED'),
    'failed-navigation.name-not-resolved',
    'www.example.org. 3600 IN A 192.0.2.1',
  ],
];

describe('findFix', () => {
  it.each(rows)('has the right values for a page %s', (_name, page, code, expected) => {
    const finding = listFindings(judgePage(page, checks)).find((found) => found.code === code);
    const fix = finding === undefined ? null : findFix(finding, page.url);
    expect(fix).not.toBeNull();
    const first = fix?.choices[0]?.parts ?? [];
    const pasted = [...(fix?.parts ?? []), ...first].map(({ snippet }) => snippet?.text ?? '');
    expect(pasted.join('\n')).toContain(expected);
    expect(fix?.verify.map(({ snippet }) => snippet?.text ?? '').join('\n')).toMatch(
      /example\.org|sport/,
    );
  });

  it('takes no good policy away where a request in clear text came before it', () => {
    const page = pageOf(url, { ...sts('max-age=63072000'), via: ['http://www.example.org/'] });
    const [hop] = listFindings(judgePage(page, checks));
    expect(hop?.code).toBe('insecure-transport.clear-text-hop');
    expect(hop && findFix(hop, page.url)).toBeNull();
  });

  it('says what comes after the next step of HSTS, and not to begin anew', () => {
    const [short] = listFindings(judgePage(pageOf(url, sts('max-age=604800')), checks));
    expect(short && findFix(short, url)?.about).toMatch(
      /^This is the next step\. Where nothing breaks, go on to 63072000\. /,
    );
  });

  it('offers no policy for a download, which none upgrades', () => {
    const page = pageOf(url, { downloads: [['http://files.example.org/a.zip']] });
    const found = listFindings(judgePage(page, checks));
    const download = found.find(({ code }) => code === 'insecure-download.started');
    const fix = download && findFix(download, page.url);
    expect(fix && allText(fix)).not.toContain('upgrade-insecure-requests');
  });

  it('is null for a finding that no server can mend, and for a page without a host', () => {
    const plain = { severity: 'notice', parameters: {}, evidence: [], evidenceCut: 0 } as const;
    expect(findFix({ ...plain, code: 'tls-parameters.post-quantum' }, url)).toBeNull();
    expect(findFix({ ...plain, code: 'no-such.finding' }, url)).toBeNull();
    expect(findFix({ ...plain, code: 'hsts-policy.absent' }, 'about:blank')).toBeNull();
  });
});

function partsOf(fix: Fix): readonly FixPart[] {
  return [...fix.parts, ...fix.choices.flatMap(({ parts }) => parts), ...fix.verify];
}

function sayings(fix: Fix): readonly string[] {
  return [fix.about, ...partsOf(fix).map(({ say }) => say)];
}

function allText(fix: Fix): string {
  return [...sayings(fix), ...partsOf(fix).map(({ snippet }) => snippet?.text ?? '')].join('\n');
}
