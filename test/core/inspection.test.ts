import { describe, expect, it } from 'vitest';
import {
  advanceInspection,
  beginInspection,
  inspectionPolicy,
  isRunning,
  ownViolations,
  type Inspection,
  type InspectionEvent,
  type InspectionPhase,
  type InspectionStage,
} from '../../src/core/inspection.ts';
import { parseContentSecurityPolicies } from '../../src/standards/content-security-policy.ts';
import { noon } from './observations.ts';

const begun = beginInspection(1, 'nonce', noon);

function committed(document: string | null, at = noon + 10): InspectionEvent {
  return { kind: 'committed', at, document };
}

function told(stage: InspectionStage, document = 'new', begunAt = noon + 5): InspectionEvent {
  return { kind: 'told', document, begunAt, stage };
}

function after(...events: readonly InspectionEvent[]): Inspection {
  return events.reduce(advanceInspection, begun);
}

const stories: readonly (readonly [string, InspectionPhase, readonly InspectionEvent[]])[] = [
  ['begins with asking for the page', 'reloading', []],
  ['goes on when the page is committed', 'loading', [committed('new')]],
  ['is not moved by a commit of before', 'reloading', [committed('old', noon - 1)]],
  ['listens on once the page has loaded', 'listening', [committed('new'), told('listening')]],
  [
    'is complete once the page is quiet',
    'complete',
    [committed('new'), told('listening'), told('complete')],
  ],
  [
    'is not taken back by a delayed word',
    'listening',
    [committed('new'), told('listening'), told('loading')],
  ],
  ['does not hear another document', 'loading', [committed('new'), told('complete', 'old')]],
  ['does not hear the document before', 'reloading', [told('complete', 'old', noon - 1)]],
  ['needs no commit where the document itself speaks', 'listening', [told('listening')]],
  [
    'is not disturbed by the commit that comes late',
    'listening',
    [told('listening'), committed('new')],
  ],
  ['ends where the tab goes elsewhere', 'left', [committed('new'), committed('other')]],
  [
    'goes on where the same document is committed again',
    'loading',
    [committed('new'), committed('new')],
  ],
  ['ends where the page does not come', 'failed', [{ kind: 'failed', at: noon + 1 }]],
  ['is not ended by what failed before', 'reloading', [{ kind: 'failed', at: noon - 1 }]],
  [
    'is not ended by a later failure',
    'loading',
    [committed('new'), { kind: 'failed', at: noon + 20 }],
  ],
  ['ends where the page will not load', 'timed-out', [committed('new'), told('timed-out')]],
  ['ends at the deadline', 'timed-out', [{ kind: 'timed-out' }]],
  ['ends when it is stopped', 'stopped', [committed('new'), { kind: 'stopped' }]],
  ['stays as it ended', 'stopped', [{ kind: 'stopped' }, committed('new'), told('complete')]],
];

describe('a deep inspection', () => {
  it.each(stories)('%s (%s)', (_name, phase, events) => {
    expect(after(...events).phase).toBe(phase);
  });

  it('knows that a worker before began it', () => {
    expect(after({ kind: 'resumed' }, committed('new'))).toMatchObject({
      resumed: true,
      phase: 'loading',
    });
  });

  it('speaks of the page that came in its place', () => {
    expect(after(committed('new'), committed('other')).document).toBe('other');
  });

  it.each<[InspectionPhase, boolean]>([
    ['reloading', true],
    ['loading', true],
    ['listening', true],
    ['complete', false],
    ['stopped', false],
    ['left', false],
    ['failed', false],
    ['timed-out', false],
  ])('in the phase %s is under way: %s', (phase, running) => {
    expect(isRunning({ ...begun, phase })).toBe(running);
  });
});

describe('its policy', () => {
  it('is one policy, which only what is insecure goes against', () => {
    const [policy, ...others] = parseContentSecurityPolicies([inspectionPolicy(begun)]);
    expect(others).toEqual([]);
    expect([...(policy?.keys() ?? [])]).toEqual(['default-src', 'report-to']);
    expect(policy?.get('default-src')).not.toContain('http:');
  });

  it('reports to nobody: no address, and a name that no page can know', () => {
    expect(inspectionPolicy(begun)).not.toMatch(/report-uri|:\/\//);
    expect(inspectionPolicy(begun)).not.toBe(inspectionPolicy({ nonce: 'other' }));
  });

  it('is told from every other, however alike', () => {
    const own = { url: 'http://a.test/', directive: 'img-src' };
    const policies = [
      inspectionPolicy(begun),
      inspectionPolicy({ nonce: 'other' }),
      `${inspectionPolicy(begun)}x`,
      'default-src https:',
    ];
    const violations = policies.map((policy) => ({ ...own, policy }));
    expect(ownViolations(begun, violations)).toEqual([own]);
  });
});
