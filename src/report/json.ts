import type { SiteReport } from '../core/site-report.ts';

/** The report for a program: docs/site-report.schema.json describes it. */
export function siteReportJson(report: SiteReport): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
