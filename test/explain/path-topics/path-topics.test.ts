import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describePath } from '../../../src/explain/path.ts';
import { failedPageOf, pageOf, unseenPageOf } from '../../checks/page-of.ts';
import { certificateOf, firefoxTold } from '../../core/connections.ts';
import { sampleVerdict } from '../sample-pages.ts';
import type { PageRecord } from '../../../src/core/page-record.ts';
import type { PathStepId } from '../../../src/explain/path.ts';

function topicsOf(page: PageRecord, step: PathStepId) {
  return describePath(page, sampleVerdict(page)).find(({ id }) => id === step)?.topics ?? [];
}

function textOf(page: PageRecord, step: PathStepId): string {
  return topicsOf(page, step)
    .map(({ text }) => text)
    .join('\n');
}

const url = 'https://a.test/';

describe('what more there is to know at a step', () => {
  it('is nothing on this machine', () => {
    const page = pageOf('https://localhost:8443/', { report: { protocol: 'h2' } });
    expect(describePath(page, sampleVerdict(page)).flatMap(({ topics }) => topics)).toEqual([]);
  });

  it('is nothing where nothing was seen', () => {
    const page = unseenPageOf(url);
    const steps = describePath(page, sampleVerdict(page));
    const unseen = steps.filter(({ state }) => state === 'unknown');
    expect(unseen.map(({ id, topics }) => [id, topics])).toEqual(unseen.map(({ id }) => [id, []]));
    expect(unseen.length).toBeGreaterThan(2);
  });

  it('does not say that a handshake came to its end where it broke off', () => {
    const text = textOf(failedPageOf(url, 'net::ERR_CERT_DATE_INVALID'), 'tls');
    expect(text).toContain('No end of that was seen here.');
    expect(text).not.toContain('both derived');
  });

  it('counts no days of a certificate that is over, and no chain that was not told', () => {
    const over = firefoxTold({ certificates: [certificateOf({ notAfter: 0 })] });
    const text = textOf(pageOf(url, { security: over }), 'tls');
    expect(text).toContain('it ends on 1970-01-01. Of its chain no more was told.');
    expect(text).not.toContain('days were left');
  });

  it('gives no number for a max-age that was cut short as it was read', () => {
    const fields = { 'strict-transport-security': ['max-age=99999999999999999999'] };
    expect(textOf(pageOf(url, { fields }), 'http')).toContain(
      'Its max-age is more than ten years, of which Chromium keeps one.',
    );
  });

  it('leaves out the preload list where the host is on it', () => {
    const entry = { name: 'a.test', includeSubDomains: true };
    const listed = pageOf(url, { preload: { entry, isSiteListed: true, date: '2026-11-01' } });
    expect(textOf(listed, 'http')).not.toContain('preload list would');
  });

  it.each([
    [
      ['a=1; Secure', 'b=2'],
      '2 cookies came with the answers that led to this page; kept to https (Secure): 1.',
    ],
    [['a=1'], 'One cookie came with the answers that led to this page; kept to https (Secure): 0.'],
  ])('counts cookies: %j', (setCookie, words) => {
    expect(textOf(pageOf(url, { setCookie, report: { protocol: 'h2' } }), 'page')).toContain(words);
  });

  it('speaks in sentences of each thing once, whatever the host', () => {
    const urls = fc
      .record({
        scheme: fc.constantFrom('http', 'https'),
        host: fc.constantFrom(
          'a;b$(x)`y`.test',
          '[2001:db8::1]',
          `${'x-'.repeat(30)}y.test`,
          'a.test.',
        ),
        port: fc.constantFrom('', ':80', ':443', ':1', ':8443', ':65535'),
      })
      .map(({ scheme, host, port }) => `${scheme}://user:s3cret@${host}${port}/?s3cret`)
      .filter((one) => URL.canParse(one));
    const pages = fc
      .record({ at: urls, security: fc.constantFrom(null, firefoxTold()), fails: fc.boolean() })
      .map(({ at, security, fails }) =>
        fails
          ? failedPageOf(at, 'net::ERR_CONNECTION_RESET')
          : pageOf(at, { report: {}, ...(security === null ? {} : { security }) }),
      );
    fc.assert(
      fc.property(pages, (page) => {
        const steps = describePath(page, sampleVerdict(page));
        for (const { topics } of steps) {
          expect(new Set(topics.map(({ id }) => id)).size).toBe(topics.length);
          for (const { text } of topics) expect(text).toMatch(/^\S.*\.$/s);
        }
        expect(JSON.stringify(steps)).not.toContain('s3cret');
      }),
      { numRuns: 100 },
    );
  });
});
