import {
  advanceInspection,
  beginInspection,
  inspectionDeadline,
  isRunning,
  ownViolations,
  type Inspection,
  type InspectionEvent,
  type InspectionReport,
} from '../core/inspection.ts';
import type { DocumentInspected, ViolationsReported } from '../core/inspection-observation.ts';
import type { Observation } from '../core/observation.ts';
import { isGivenUp } from '../core/navigation-error.ts';
import type { InspectionTools } from './inspection-tools.ts';

/** What deep inspections need of the world. */
export interface InspectorShell {
  readonly read: (tabId: number) => Promise<Inspection | null>;
  readonly list: () => Promise<readonly Inspection[]>;
  readonly write: (inspection: Inspection) => Promise<void>;
  readonly forget: (tabId: number) => Promise<void>;
  readonly tools: InspectionTools;
  readonly reload: (tabId: number) => Promise<void>;
  readonly push: (observation: Observation) => Promise<void>;
  readonly now: () => number;
  readonly nonce: () => string;
  readonly failed: (error: unknown) => void;
}

/** Where a report came from. */
export type ReportSource = Pick<
  ViolationsReported,
  'tabId' | 'frameId' | 'topLevel' | 'documentId' | 'parentDocumentId' | 'time' | 'url'
>;

/** Runs deep inspections. Their state is stored; whatever comes, one thing at a time changes it. */
export interface Inspector {
  readonly start: (tabId: number) => Promise<void>;
  readonly stop: (tabId: number) => Promise<void>;
  /** Takes a report. Resolves with whether there is any need to listen on. */
  readonly hear: (report: InspectionReport, from: ReportSource) => Promise<boolean>;
  /** Looks whether an observation ends an inspection, or brings it on. */
  readonly notice: (observation: Observation) => void;
  readonly expire: (tabId: number) => void;
  readonly forget: (tabId: number) => void;
  /** For a worker that has just begun: carries on what an earlier one left, and clears up after it. */
  readonly recover: () => void;
}

export function createInspector(shell: InspectorShell): Inspector {
  const { tools } = shell;
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const done = turn.then(work);
    turn = done.catch(() => null);
    return done;
  };
  const quietly = (work: () => Promise<void>): void => {
    inTurn(work).catch(shell.failed);
  };

  async function advance(tabId: number, event: InspectionEvent): Promise<Inspection | null> {
    const before = await shell.read(tabId);
    if (before === null) return null;
    const after = advanceInspection(before, event);
    if (after === before) return after;
    await shell.write(after);
    if (!isRunning(after)) await tools.fit(await shell.list());
    return after;
  }

  async function begin(tabId: number): Promise<void> {
    const inspection = beginInspection(tabId, shell.nonce(), shell.now());
    await shell.write(inspection);
    try {
      await tools.fit(await shell.list());
      await tools.setDeadline(tabId, inspection.startedAt + inspectionDeadline);
      await shell.reload(tabId);
    } catch (error) {
      await shell.forget(tabId);
      await tools.fit(await shell.list());
      throw error;
    }
  }

  async function hear(report: InspectionReport, from: ReportSource): Promise<boolean> {
    const inspection = await shell.read(from.tabId);
    if (inspection === null || !isRunning(inspection)) return false;
    const violations = ownViolations(inspection, report.violations);
    if (violations.length > 0) {
      await shell.push({ ...from, kind: 'violations-reported', violations });
    }
    if (!from.topLevel || report.stage === null) return true;
    const { stage, begunAt } = report;
    const told = { kind: 'told', document: from.documentId, begunAt, stage } as const;
    // The record hears of it first: a worker stopped in between leaves an inspection to be ended.
    if (advanceInspection(inspection, told).phase === 'complete') {
      const inspected: DocumentInspected = { ...from, kind: 'document-inspected' };
      await shell.push(inspected);
    }
    const after = await advance(from.tabId, told);
    return after !== null && isRunning(after);
  }

  async function recover(): Promise<void> {
    for (const inspection of await shell.list()) {
      if (!isRunning(inspection)) continue;
      // What the earlier worker listened to is listened to again first, or it could not be ended.
      tools.widen(inspection.tabId);
      const isLate = shell.now() > inspection.startedAt + inspectionDeadline;
      await advance(inspection.tabId, { kind: isLate ? 'timed-out' : 'resumed' });
    }
    await tools.fit(await shell.list());
  }

  return {
    start: (tabId) => inTurn(() => begin(tabId)),
    stop: (tabId) => inTurn(async () => void (await advance(tabId, { kind: 'stopped' }))),
    hear: (report, from) => inTurn(() => hear(report, from)),
    notice(observation) {
      const event = eventOf(observation);
      if (event !== null) quietly(async () => void (await advance(observation.tabId, event)));
    },
    expire: (tabId) => quietly(async () => void (await advance(tabId, { kind: 'timed-out' }))),
    forget: (tabId) =>
      quietly(async () => {
        await shell.forget(tabId);
        await tools.fit(await shell.list());
      }),
    recover: () => quietly(recover),
  };
}

/** What a navigation of the top frame means for an inspection; null for all else. */
function eventOf(observation: Observation): InspectionEvent | null {
  if (observation.kind === 'document-committed') {
    const { topLevel, hidden, documentId, time } = observation;
    return topLevel && !hidden ? { kind: 'committed', at: time, document: documentId } : null;
  }
  if (observation.kind !== 'navigation-failed') return null;
  const { topLevel, hidden, error, time } = observation;
  // A navigation that was given up may be the one that the inspection's own reload took over from.
  return topLevel && !hidden && !isGivenUp(error) ? { kind: 'failed', at: time } : null;
}
