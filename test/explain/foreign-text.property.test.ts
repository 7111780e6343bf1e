import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { checks } from '../../src/checks/index.ts';
import { showable } from '../../src/core/foreign-text.ts';
import { observedFieldNames } from '../../src/core/response-fields.ts';
import type { PageRecord } from '../../src/core/page-record.ts';
import { listFindings, type Verdict } from '../../src/core/verdict.ts';
import { describeEvidence } from '../../src/explain/describe-evidence.ts';
import { describeFinding } from '../../src/explain/describe-finding.ts';
import { describeOutcome } from '../../src/explain/describe-outcome.ts';
import { describeVerdict } from '../../src/explain/describe-verdict.ts';
import { describePath } from '../../src/explain/path.ts';
import { describeWhoSees } from '../../src/explain/who-sees/who-sees.ts';
import { buildSiteReport } from '../../src/report/build-site-report.ts';
import { siteReportCsv } from '../../src/report/csv.ts';
import { siteReportHtml } from '../../src/report/html.ts';
import { siteReportMarkdown } from '../../src/report/markdown.ts';
import { failedPageOf, pageOf, resource } from '../checks/page-of.ts';
import { certificateOf, firefoxTold, rootOf } from '../core/connections.ts';
import { sampleTime, sampleVerdict } from './sample-pages.ts';

/** Letters, marks and controls that turn the text round them, and signs that a sentence is made of. */
const turning = fc
  .array(
    fc.oneof(
      fc.constantFrom('\u202E', '\u202D', '\u2067', '\u2066', '\u2068', '\u2069', '\u202C'),
      fc.constantFrom(
        '\u061C',
        '\u200F',
        '\u200E',
        '\u200B',
        '\uFEFF',
        '\u00AD',
        '\u{E0041}',
        '\u0085',
        '\u0000',
      ),
      fc.constantFrom('ש', 'ל', 'م', 'ر', '١', '(', ')', '"', ' ', 'a', '1', '%E2%80%AE'),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((parts) => parts.join(''));

/** Pages on which whatever a server or a page can choose turns text round. */
const turningPage: fc.Arbitrary<PageRecord> = fc
  .tuple(turning, turning, turning, fc.constantFrom('https', 'http', 'failed'))
  .map(([one, two, three, kind]) => {
    const url = `${kind === 'http' ? 'http' : 'https'}://a.test/${one}?${two}`;
    if (kind === 'failed') return failedPageOf(url, `net::${three}`);
    const first = `http://a.test/${two}`;
    const everyField = Object.fromEntries(observedFieldNames.map((name) => [name, [three]]));
    return pageOf(url, {
      via: [first, { byBrowser: `http://b.test/?${two}` }],
      fields: {
        ...everyField,
        'alt-svc': [`${one}=":443", h3="b.test:444", %E2%80%8F="${two}:8443"`],
        'strict-transport-security': [`max-age=${two}; ${one}`, three],
      },
      setCookie: [`${one}=1; Path=/${two}; Domain=${three}`, `__Host-${two}=1`, `SID${three}=1`],
      setCookieOn: { [first]: [`${three}=1`] },
      cookie: { [first]: `${one}=1; ${two}=2`, [url]: `${three}=1` },
      downloads: [[`http://a.test/${one}`]],
      report: { resources: [resource('timed', `http://cdn.test/${one}`)], protocol: two },
      // The browser’s own words are made showable where they come in.
      security: firefoxTold({
        overriddenError: one.length > 3 ? 'unknown' : null,
        certificates: [
          certificateOf(
            { subject: showable(one), issuer: showable(two) },
            { dnsNames: [showable(three)] },
          ),
          rootOf({ subject: showable(three), builtInRoot: false }),
        ],
      }),
    });
  });

it('no text that a server chose turns a sentence round, or hides in it', () => {
  fc.assert(
    fc.property(turningPage, (page) => {
      const verdict = sampleVerdict(page);
      for (const sentence of sentencesOf(page, verdict)) {
        const around = sentence.replaceAll(/\u2068[^\p{Cf}]*\u2069/gu, '');
        expect(around).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u);
        expect(around).not.toMatch(/[\p{Script=Hebrew}\p{Script=Arabic}]/u);
      }
      for (const { evidence } of listFindings(verdict)) {
        const values = evidence.map((item) => describeEvidence(item).field?.value ?? '');
        expect(values).toEqual(values.map(showable));
      }
      for (const text of reportsOf(page, verdict)) {
        const around = text.replaceAll(/\u2068[^\p{Cf}]*\u2069/gu, '');
        expect(around).not.toMatch(/\p{Cf}/u);
      }
    }),
    { numRuns: 100 },
  );
});

it('letters of another script are themselves in a sentence', () => {
  const page = pageOf('https://a.test/', { setCookie: ['שלום=1; HttpOnly'] });
  const text = sentencesOf(page, sampleVerdict(page)).join('\n');
  expect(text).toContain('sets a cookie (\u2068שלום\u2069) in a way');
  expect(reportsOf(page, sampleVerdict(page))[0]).toContain('a cookie (\u2068שלום\u2069) in a way');
});

/** All that the popup says in sentences of its own. What stands apart is isolated by its element. */
function sentencesOf(page: PageRecord, verdict: Verdict): readonly string[] {
  const findings = listFindings(verdict);
  const whoSees = describeWhoSees(page, verdict);
  return [
    describeVerdict(verdict, page).summary,
    ...describePath(page, verdict).flatMap(({ stateText, explanation }) => [
      stateText,
      explanation,
    ]),
    ...[...(whoSees?.way.items ?? []), ...(whoSees?.end.items ?? [])].flatMap((item) => [
      item.what,
      item.detail,
    ]),
    ...findings.flatMap((finding) => {
      const { summary, advice } = describeFinding(finding, checks);
      return [summary, advice];
    }),
    ...verdict.outcomes.flatMap((outcome) =>
      outcome.status === 'found' ? [] : [describeOutcome(outcome, checks)],
    ),
    ...findings.flatMap(({ evidence }) => evidence.flatMap((item) => describeEvidence(item).notes)),
  ];
}

function reportsOf(page: PageRecord, verdict: Verdict): readonly string[] {
  const report = buildSiteReport({
    page,
    verdict,
    visits: [],
    generatedAt: sampleTime,
    generator: { name: 'Portlight', version: '1', browser: 'Test' },
  });
  return [siteReportMarkdown(report), siteReportHtml(report), siteReportCsv(report)];
}
