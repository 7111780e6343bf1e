import { checks } from '../../src/checks/index.ts';
import type { PageRecord } from '../../src/core/page-record.ts';
import type { SiteReport } from '../../src/core/site-report.ts';
import { judgePage } from '../../src/core/verdict.ts';
import { visitOf } from '../../src/core/visit.ts';
import { buildSiteReport, type ReportInput } from '../../src/report/build-site-report.ts';
import { host, pageOf, failedPageOf, resource, unseenPageOf } from '../checks/page-of.ts';
import { noon } from '../core/observations.ts';

/** The report of a page, with the one visit that the page itself makes. */
export function reportOf(page: PageRecord, other: Partial<ReportInput> = {}): SiteReport {
  const verdict = judgePage(page, checks);
  const visit = visitOf(page, verdict);
  return buildSiteReport({
    page,
    verdict,
    visits: visit === null ? [] : [visit],
    generatedAt: noon + 60_000,
    generator: { name: 'Portlight', version: '0.1.0', browser: 'Chromium 156' },
    ...other,
  });
}

const hsts = { 'strict-transport-security': ['max-age=63072000; includeSubDomains'] };

/** One page of each sort, with the level its report must show. */
export const samples = {
  secure: pageOf('https://secure.test/', {
    fields: hsts,
    via: [{ byBrowser: 'http://secure.test/' }],
    report: { hosts: [host('https://secure.test', 3)] },
  }),
  weakened: pageOf('https://weak.test:8443/', { via: ['http://weak.test/'], report: {} }),
  insecure: pageOf('http://insecure.test/', { report: {} }),
  mixed: pageOf('https://mixed.test/', {
    fields: hsts,
    report: {
      resources: [
        resource('timed', 'http://cdn.test/script.js?v=1', 'script'),
        resource('referenced', 'http://mixed.test/login', 'form'),
      ],
    },
    frames: { 'https://frame.test/?user=1': { resources: [resource('fetched-upgraded')] } },
  }),
  failed: failedPageOf('https://failed.test/', 'net::ERR_CERT_DATE_INVALID'),
  unknown: unseenPageOf('https://unknown.test/'),
  local: pageOf('http://localhost:3000/', { report: {} }),
  none: unseenPageOf('chrome://settings/'),
} as const satisfies Record<string, PageRecord>;
