import type { PolicyViolation } from './inspection-observation.ts';

/**
 * A deep inspection of one tab: the page is loaded again under a report-only policy of Portlight's,
 * which everything insecure goes against, and the violations are listened to. This is its state as it
 * is stored, and how events change it. Pure.
 */
export interface Inspection {
  readonly version: 1;
  readonly tabId: number;
  /** In the policy, so that no other policy's violations are taken for ours. */
  readonly nonce: string;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  readonly phase: InspectionPhase;
  /** The document under inspection; null until the browser has committed it. */
  readonly document: string | null;
  /** The browser stopped the worker meanwhile, and the next one carried on. */
  readonly resumed: boolean;
}

/**
 * - `reloading`: the page was asked for again.
 * - `loading`: its document is there, its parts are on their way.
 * - `listening`: it has loaded; what it asks for a moment later is waited for.
 * - `complete`: it was listened to until it was quiet.
 * - `stopped`: the person broke it off.
 * - `left`: the tab went to another document.
 * - `failed`: the page did not come again.
 * - `timed-out`: the page would not finish loading.
 */
export const inspectionPhases = [
  'reloading',
  'loading',
  'listening',
  'complete',
  'stopped',
  'left',
  'failed',
  'timed-out',
] as const;

export type InspectionPhase = (typeof inspectionPhases)[number];

export type InspectionEvent =
  | { readonly kind: 'committed'; readonly at: number; readonly document: string | null }
  | { readonly kind: 'failed'; readonly at: number }
  | { readonly kind: 'stopped' | 'timed-out' | 'resumed' }
  | {
      readonly kind: 'told';
      readonly document: string | null;
      /** When its navigation began, by its own clock. */
      readonly begunAt: number;
      readonly stage: InspectionStage;
    };

/** What the listening document tells of itself: `timed-out` where it would not finish loading. */
export const inspectionStages = ['loading', 'listening', 'complete', 'timed-out'] as const;

export type InspectionStage = (typeof inspectionStages)[number];

/** What a document under inspection sends. */
export interface InspectionReport {
  readonly violations: readonly MarkedViolation[];
  /** How far the top document is; null where there is nothing new to say of it. */
  readonly stage: InspectionStage | null;
  /** When the document's navigation began, by its own clock, in milliseconds since the epoch. */
  readonly begunAt: number;
}

export interface MarkedViolation extends PolicyViolation {
  /** The whole policy it went against. */
  readonly policy: string;
}

/** How long an inspection may take in all, in milliseconds, whatever the page does. */
export const inspectionDeadline = 60_000;

export function beginInspection(tabId: number, nonce: string, startedAt: number): Inspection {
  const nothing = { document: null, resumed: false } as const;
  return { version: 1, tabId, nonce, startedAt, phase: 'reloading', ...nothing };
}

export function isRunning({ phase }: Inspection): boolean {
  return phase === 'reloading' || phase === 'loading' || phase === 'listening';
}

/** The inspection after an event. One that has ended stays as it ended. */
export function advanceInspection(inspection: Inspection, event: InspectionEvent): Inspection {
  if (!isRunning(inspection)) return inspection;
  // What the tab did before is told late where the worker is busy.
  if ('at' in event && event.at < inspection.startedAt) return inspection;
  switch (event.kind) {
    case 'committed':
      return commit(inspection, event.document);
    case 'told':
      return tell(inspection, event);
    case 'resumed':
      return { ...inspection, resumed: true };
    case 'failed':
      // The document before is still there, and says nothing of the one that was asked for.
      return inspection.phase === 'reloading' ? { ...inspection, phase: 'failed' } : inspection;
    case 'stopped':
    case 'timed-out':
      return { ...inspection, phase: event.kind };
  }
}

function commit(inspection: Inspection, document: string | null): Inspection {
  if (inspection.phase === 'reloading') return { ...inspection, phase: 'loading', document };
  // Of the page that came in its place it is told why there is no result.
  return document === inspection.document ? inspection : { ...inspection, phase: 'left', document };
}

type Told = Extract<InspectionEvent, { kind: 'told' }>;

/** Only the document under inspection has a say. The script may listen in the one before as well. */
function tell(inspection: Inspection, { document, begunAt, stage }: Told): Inspection {
  // Where the commit was lost with a worker, the document's own clock tells the two apart.
  const isNew = inspection.document === null && begunAt >= inspection.startedAt;
  if (document !== inspection.document && !isNew) return inspection;
  if (inspection.phase === 'reloading' && !isNew) return inspection;
  // A document does not go back: a word of the start that was delayed changes nothing.
  if (stage === 'loading' && inspection.phase !== 'reloading') return inspection;
  return { ...inspection, document, phase: stage };
}

/**
 * The policy, which everything insecure goes against and nothing else. It is reported to nobody: the
 * name after `report-to` is one that no page gives an endpoint for. It is the mark of ours.
 */
export function inspectionPolicy({ nonce }: Pick<Inspection, 'nonce'>): string {
  return `default-src https: wss: data: blob: filesystem: 'unsafe-inline' 'unsafe-eval'; report-to portlight-${nonce}`;
}

/** The violations that are ours, of all that may arrive: those of exactly this inspection's policy. */
export function ownViolations(
  inspection: Inspection,
  violations: readonly MarkedViolation[],
): readonly PolicyViolation[] {
  const own = inspectionPolicy(inspection);
  return violations
    .filter(({ policy }) => policy === own)
    .map(({ url, directive }) => ({ url, directive }));
}
