import type { ReportedVisit } from '../core/site-report.ts';
import { code, element, join, table, text, type Html } from './html-text.ts';

/** Visits as a table, newest first, with a note on those that are not listed. */
export function visitsHtml(visits: readonly ReportedVisit[], cut: number): readonly Html[] {
  if (visits.length === 0) return [];
  const rows = visits.map((visit) => [
    text(visit.time),
    code(visit.url),
    text(visit.level),
    visit.findings.length === 0 ? text('none') : join(visit.findings.map(code), ', '),
  ]);
  const note = element('p', text(`${cut} more visits are not listed.`), ' class="soft"');
  return [table(['Time', 'Page', 'Verdict', 'Findings'], rows), ...(cut > 0 ? [note] : [])];
}
