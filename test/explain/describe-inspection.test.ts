import { describe, expect, it } from 'vitest';
import { beginInspection, type Inspection } from '../../src/core/inspection.ts';
import type { PageRecord } from '../../src/core/page-record.ts';
import { describeInspection } from '../../src/explain/describe-inspection.ts';
import { pageOf, resource } from '../checks/page-of.ts';
import { arrival, inspected, noon, pageAfter, violated } from '../core/observations.ts';

const url = 'https://a.test/';
const page = pageOf(url, { report: {} });
const mixed = pageOf(url, { report: { resources: [resource('timed')] } });
const begun: Inspection = { ...beginInspection(1, 'nonce', noon + 1), document: 'page' };

/** The page in front, how the inspection is, and what a person reads. */
const rows: readonly (readonly [string, PageRecord, Inspection | null, RegExp, string])[] = [
  ['no inspection', page, null, /^Loads the page again and listens/, 'Inspect deeply'],
  [
    'one that begins',
    page,
    { ...begun, document: null },
    /^Asking for the page again\.$/,
    'Stop inspection',
  ],
  [
    'a page that loads',
    mixed,
    { ...begun, phase: 'loading' },
    /while the page loads: one part so far/,
    'Stop inspection',
  ],
  [
    'a page that has loaded',
    page,
    { ...begun, phase: 'listening' },
    /a little longer: no part so far/,
    'Stop inspection',
  ],
  [
    'one that a worker carried on',
    page,
    { ...begun, phase: 'listening', resumed: true },
    /the next one carried on\.$/,
    'Stop inspection',
  ],
  [
    'one that is complete',
    page,
    { ...begun, phase: 'complete' },
    /^Inspected deeply: .*, no part was named insecurely\.$/,
    'Inspect deeply',
  ],
  ['one that was stopped', page, { ...begun, phase: 'stopped' }, /was stopped/, 'Inspect deeply'],
  [
    'one that ran out',
    page,
    { ...begun, phase: 'timed-out' },
    /not finish loading/,
    'Inspect deeply',
  ],
  [
    'a tab that went on',
    page,
    { ...begun, phase: 'left' },
    /went on to this page/,
    'Inspect deeply',
  ],
  [
    'one of another page',
    page,
    { ...begun, document: 'other', phase: 'stopped' },
    /^Loads the page again/,
    'Inspect deeply',
  ],
];

describe('what is said of a deep inspection', () => {
  it.each(rows)('fits %s', (_what, of, inspection, says, button) => {
    const words = describeInspection(inspection, of);
    expect(words.sentence).toMatch(says);
    expect(words.button).toBe(button);
    expect(words.step === null).toBe(words.action === 'start');
  });

  it('outlives the inspection, for the page knows of it', () => {
    const socket = { url: 'ws://cdn.test/', directive: 'connect-src' };
    const whole = pageAfter(
      ...arrival(url, 'page'),
      violated(url, 'page', [socket, { ...socket, url: 'ws://other.test/' }]),
      inspected(url, 'page'),
    );
    expect(describeInspection(null, whole).sentence).toBe(
      'Inspected deeply: of everything the page asked for while it loaded, 2 parts were named insecurely.',
    );
  });
});
