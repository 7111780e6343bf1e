import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SiteReport } from '../../src/core/site-report.ts';
import { pemFileName, reportFileName } from '../../src/report/file-name.ts';
import { pageOf } from '../checks/page-of.ts';
import { reportOf } from './report-of.ts';

function nameOf(url: string): string {
  return reportFileName(reportOf(pageOf(url)), 'json');
}

describe('the name of a report’s file', () => {
  it.each([
    ['https://secure.test/path', 'portlight-secure.test-2026-11-22.json'],
    ['http://secure.test/', 'portlight-secure.test-2026-11-22.json'],
    ['https://secure.test:8443/', 'portlight-secure.test-8443-2026-11-22.json'],
    ['https://müller.test/', 'portlight-xn--mller-kva.test-2026-11-22.json'],
    ['http://[2001:db8::1]:8080/', 'portlight-2001-db8-1-8080-2026-11-22.json'],
    ['https://con./', 'portlight-con-2026-11-22.json'],
    ['about:blank', 'portlight-page-2026-11-22.json'],
    ['file:///home/alice/a.html', 'portlight-page-2026-11-22.json'],
  ])('of %s is %s', (url, name) => {
    expect(nameOf(url)).toBe(name);
  });

  it('ends as its format does', () => {
    expect(reportFileName(reportOf(pageOf('https://a.test/')), 'md')).toBe(
      'portlight-a.test-2026-11-22.md',
    );
  });

  it('is safe on every system, whatever the host', () => {
    const report = reportOf(pageOf('https://a.test/'));
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (host) => {
        const hostile: SiteReport = { ...report, page: { ...report.page, host } };
        const name = reportFileName(hostile, 'json');
        expect(name).toMatch(/^portlight-[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?\.json$/);
        expect(name).not.toContain('..');
        expect(name.length).toBeLessThan(200);
      }),
    );
  });
});

describe('the name of a certificate’s file', () => {
  it.each([
    ['https://a.test/path', 'certificate', 'portlight-a.test-certificate.pem'],
    ['https://a.test:8443/', 'chain', 'portlight-a.test-8443-chain.pem'],
    ['https://[2001:db8::1]/', 'certificate', 'portlight-2001-db8-1-certificate.pem'],
  ] as const)('of %s, %s, is %s', (url, what, name) => {
    expect(pemFileName(url, what)).toBe(name);
  });
});
