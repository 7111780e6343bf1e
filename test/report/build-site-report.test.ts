import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checks } from '../../src/checks/index.ts';
import { limits } from '../../src/core/limits.ts';
import { judgePage } from '../../src/core/verdict.ts';
import { visitOf, type Visit } from '../../src/core/visit.ts';
import { pageOf, resource } from '../checks/page-of.ts';
import { certificateOf, chromiumTold, firefoxTold } from '../core/connections.ts';
import { deepFreeze } from '../core/deep-freeze.ts';
import { noon } from '../core/observations.ts';
import { siteReportMarkdown } from '../../src/report/markdown.ts';
import { hostilePage, hostileText } from './hostile.ts';
import { reportOf, samples } from './report-of.ts';
import { schemaErrors } from './site-report-schema.ts';

const sampleRows = Object.entries(samples).map(([level, page]) => ({ level, page }));

describe('a site report', () => {
  it.each(sampleRows)('of a page that is $level keeps the schema', ({ level, page }) => {
    const report = reportOf(page);
    expect(schemaErrors(report)).toEqual([]);
    expect(report.page.verdict.level).toBe(level);
  });

  it('of a private page keeps the schema too, and the page makes no visit', () => {
    const report = reportOf(pageOf('https://private.test/', { private: true }));
    expect(schemaErrors(report)).toEqual([]);
    expect(report.visits).toEqual([]);
  });

  it('keeps the schema and survives JSON whatever a server or a page writes', () => {
    fc.assert(
      fc.property(hostilePage, hostileText, (page, browser) => {
        const generator = { name: 'Portlight', version: '0.1.0', browser };
        const report = reportOf(page, { generator });
        expect(schemaErrors(report)).toEqual([]);
        expect(JSON.parse(JSON.stringify(report))).toEqual(report);
        expect(JSON.stringify(report)).not.toMatch(/alice|bob|password/);
      }),
    );
  });

  it('is made of the facts alone, and changes none of them', () => {
    const page = deepFreeze(structuredClone(samples.mixed));
    expect(reportOf(page)).toEqual(reportOf(page));
  });

  it('has the keys of its published shape, in their order', () => {
    const report = reportOf(samples.mixed);
    expect(Object.keys(report)).toEqual([
      'schema',
      'version',
      'generatedAt',
      'generator',
      'site',
      'page',
      'changes',
      'changesCut',
      'visits',
      'visitsCut',
    ]);
    expect(Object.keys(report.page)).toEqual([
      'url',
      'origin',
      'scheme',
      'host',
      'port',
      'observedAt',
      'freshness',
      'connection',
      'hsts',
      'redirects',
      'mixedContent',
      'verdict',
      'outcomes',
      'cut',
    ]);
  });

  it('says what came by which port, from where and how', () => {
    expect(reportOf(samples.weakened).page).toMatchObject({
      url: 'https://weak.test:8443/',
      origin: 'https://weak.test:8443',
      scheme: 'https',
      host: 'weak.test',
      port: 8443,
      observedAt: '2026-11-22T12:00:00.000Z',
      freshness: 'fresh',
      connection: { httpVersion: 'HTTP/2', address: '192.0.2.1', tls: null },
      redirects: [{ from: 'http://weak.test/', status: 301, by: 'server', reason: null }],
    });
  });

  it('keeps apart what is known of HSTS: sent, enforced, covered by a host above, preloaded', () => {
    const policy = { maxAge: 300, includeSubDomains: true, notedAt: noon - 1_000 };
    const parent = { host: 'a.test', site: 'a.test', seenAt: noon, policy } as const;
    const page = pageOf('https://www.a.test/', {
      via: [{ byBrowser: 'http://www.a.test/' }],
      knownHosts: [{ ...parent, lastAnswer: 'policy' }],
      preload: { entry: null, isSiteListed: false, date: '2026-11-01' },
    });
    expect(reportOf(page).page.hsts).toEqual({
      sent: 'absent',
      enforcedHere: true,
      coveredBy: {
        host: 'a.test',
        seenAt: '2026-11-22T11:59:59.000Z',
        until: '2026-11-22T12:04:59.000Z',
      },
      preload: { name: null, date: '2026-11-01' },
    });
    expect(reportOf(pageOf('https://lab.dev/')).page.hsts).toEqual({
      sent: 'absent',
      enforcedHere: null,
      coveredBy: null,
      preload: { name: 'dev', date: null },
    });
    expect(reportOf(samples.insecure).page.hsts).toBeNull();
  });

  it('tells of the connection what the browser told, by the names of the registries, and no DER', () => {
    const security = firefoxTold({ keyExchangeGroup: 'mlkem768x25519' });
    const report = reportOf(pageOf('https://a.test/', { security }));
    expect(schemaErrors(report)).toEqual([]);
    expect(report.page.connection.tls).toEqual({
      observedAt: '2026-11-22T12:00:00.000Z',
      version: 'TLS 1.3',
      cipherSuite: 'TLS_AES_128_GCM_SHA256',
      keyExchangeGroup: 'X25519MLKEM768',
      signatureScheme: 'ecdsa_secp256r1_sha256',
      forwardSecrecy: true,
      encryptedClientHello: false,
      bypassedWarning: null,
      transparency: 'policy_compliant',
      certificates: [
        {
          subject: 'CN=a.test',
          issuer: 'CN=Sample Authority,O=Sample,C=XX',
          serialNumber: '2C:CB',
          notBefore: '2026-10-23T12:00:00.000Z',
          notAfter: '2027-01-21T12:00:00.000Z',
          sha256: 'D2:E8',
          sha1: '93:70',
          publicKeySha256: 'c2hh',
          builtInRoot: false,
          dnsNames: ['a.test', '*.a.test'],
          ipAddresses: ['192.0.2.1'],
          namesCut: 0,
          key: { algorithm: 'EC', bits: 256, curve: 'P-256' },
          signature: { algorithm: 'ECDSA', hash: 'SHA-256' },
          timestamps: 2,
        },
        expect.objectContaining({
          subject: 'CN=Sample Authority,O=Sample,C=XX',
          builtInRoot: true,
        }),
      ],
      certificatesCut: 0,
    });
  });

  it.each([
    [chromiumTold({ state: 'broken', overriddenError: 'unknown' })],
    [chromiumTold({ certificates: [certificateOf({ details: null, der: null })] })],
    [firefoxTold({ certificates: [certificateOf({ notBefore: null, notAfter: 9e15 })] })],
    [firefoxTold({ certificates: [], protocolVersion: 'TLSv9', cipherSuite: 'NEW' })],
  ])('keeps the schema whatever of a connection is told: %#', (security) => {
    const report = reportOf(pageOf('https://a.test/', { security }));
    expect(schemaErrors(report)).toEqual([]);
    expect(report.page.connection.tls).not.toBeNull();
  });

  it('tells the browser’s own redirect from the server’s', () => {
    expect(reportOf(samples.secure).page.redirects).toMatchObject([
      { by: 'browser', reason: 'HSTS' },
    ]);
  });

  it('lists mixed content with what became of it and the frame that named it', () => {
    expect(reportOf(samples.mixed).page.mixedContent).toMatchObject([
      { url: 'http://cdn.test/a.png', outcome: 'upgraded', frameUrl: 'https://frame.test/' },
      { url: 'http://cdn.test/script.js?v=1', destination: 'script', outcome: 'blocked' },
      { url: 'http://mixed.test/login', destination: 'form', outcome: 'declared' },
    ]);
  });

  it('says of every check what it came to, and in a sentence why there is no finding', () => {
    const { outcomes } = reportOf(samples.unknown).page;
    expect(outcomes.find(({ check }) => check === 'hsts-policy')).toEqual({
      check: 'hsts-policy',
      title: 'HSTS Policy',
      status: 'not-observed',
      reason: 'freshResponse',
      sentence: expect.stringMatching(/^No fresh answer/) as string,
      findings: [],
    });
  });

  it('has nulls, not guesses, for a page that has no host', () => {
    expect(reportOf(pageOf('about:blank'))).toMatchObject({
      site: null,
      page: { url: 'about:blank', origin: null, scheme: 'about', host: null, port: null },
    });
  });

  it('shows the newest visits first, up to the cap, and counts the rest', () => {
    const [visit] = reportOf(samples.secure).visits;
    expect(visit).toMatchObject({ url: 'https://secure.test/', level: 'secure' });
    const visits = Array.from({ length: limits.visitsShown + 3 }, (_, at) => ({
      ...visitOfSecure(),
      time: noon + at,
    }));
    const report = reportOf(samples.secure, { visits });
    expect(report.visits).toHaveLength(limits.visitsShown);
    expect(report.visits[0]?.time).toBe(new Date(noon + limits.visitsShown + 2).toISOString());
    expect(report.visitsCut).toBe(3);
  });
});

describe('the changes in a report', () => {
  const year = { strictTransportSecurity: ['max-age=31536000'] };
  const turns = Array.from({ length: limits.visitsShown + 4 }, (_, place) => ({
    ...visitOfSecure(),
    id: `visit-${place}`,
    time: noon + place * 3_600_000,
    ...(place % 2 === 0 ? year : { strictTransportSecurity: [] }),
  }));

  it('lie each between two visits, newest first, with their words', () => {
    const { changes, changesCut } = reportOf(samples.secure, { visits: turns.slice(0, 3) });
    expect(changesCut).toBe(0);
    expect(changes).toMatchObject([
      { kind: 'hsts-appeared', direction: 'better', until: null },
      {
        kind: 'hsts-vanished',
        direction: 'worse',
        place: 'secure.test',
        before: { time: '2026-11-22T12:00:00.000Z', url: 'https://secure.test/' },
        after: { time: '2026-11-22T13:00:00.000Z', url: 'https://secure.test/' },
        until: '2026-11-22T14:00:00.000Z',
        sentence: 'HSTS no longer sent from 2026-11-22 until 2026-11-22.',
      },
    ]);
  });

  it('are counted beyond the cap', () => {
    const { changes, changesCut } = reportOf(samples.secure, { visits: turns });
    expect([changes.length, changesCut]).toEqual([limits.visitsShown, 3]);
  });

  it('are in the document for people, and fit the description of the JSON', () => {
    const report = reportOf(samples.secure, { visits: turns.slice(0, 2) });
    expect(siteReportMarkdown(report)).toContain(
      '- For the worse: HSTS no longer sent since 2026-11-22. `secure.test`, last seen otherwise at 2026-11-22T12:00:00.000Z',
    );
    expect(schemaErrors(report)).toEqual([]);
  });
});

describe('what leaves the browser', () => {
  const page = pageOf('https://alice:pw@a.test/path?token=SECRET#SECRET', {
    via: ['http://a.test/path?token=SECRET'],
    report: { resources: [resource('timed', 'http://bob:pw@cdn.test/a.png?version=2#part')] },
  });
  const text = JSON.stringify(reportOf(page));

  it('holds no query, fragment or credentials of the page and of the way to it', () => {
    expect(text).not.toMatch(/SECRET|token|alice|bob|pw@/);
    expect(text).toContain('"url":"https://a.test/path"');
  });

  it('holds the query of a resource at fault, or nobody could find it', () => {
    expect(text).toContain('"url":"http://cdn.test/a.png?version=2"');
  });
});

describe('the schema', () => {
  const report = JSON.parse(JSON.stringify(reportOf(samples.mixed))) as Record<string, object>;

  it.each([
    ['a missing key', { ...report, site: undefined }],
    ['another version', { ...report, version: 2 }],
    ['a time that is no ISO 8601', { ...report, generatedAt: 'yesterday' }],
    ['an unknown level', changed('verdict', { level: 'fine', title: 'a', summary: 'b' })],
    ['a query in the address of the page', changed('url', 'https://a.test/?token')],
    ['findings of a check that passed', changed('outcomes', [passWithFinding()])],
    ['an unknown outcome of mixed content', changed('mixedContent', [mixed('lost')])],
  ])('refuses %s', (_name, value) => {
    expect(schemaErrors(JSON.parse(JSON.stringify(value)))).not.toEqual([]);
  });

  it('allows more keys than it knows', () => {
    expect(schemaErrors({ ...report, more: true })).toEqual([]);
    expect(schemaErrors(changed('more', 1))).toEqual([]);
  });

  function changed(key: string, value: unknown): object {
    return { ...report, page: { ...report['page'], [key]: value } };
  }
});

function passWithFinding(): object {
  const { outcomes } = reportOf(samples.mixed).page;
  const found = outcomes.find(({ status }) => status === 'found');
  return { ...found, status: 'pass', sentence: 'a' };
}

function mixed(outcome: string): object {
  return { url: 'http://a.test/', destination: 'image', outcome };
}

function visitOfSecure(): Visit {
  const visit = visitOf(samples.secure, judgePage(samples.secure, checks));
  if (visit === null) throw new Error('The sample makes a visit.');
  return visit;
}
