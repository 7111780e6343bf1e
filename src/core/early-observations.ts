import { findPage } from './find-page.ts';
import { isReport } from './is-report.ts';
import { limits } from './limits.ts';
import type { ViolationsReported } from './inspection-observation.ts';
import type { Observation, TabSeen, DocumentReported } from './observation.ts';
import type { TabState } from './tab-state.ts';

/** What can be told of a document. Reports are not among them: they are sent again. */
export type EarlyObservation = Exclude<
  Observation,
  TabSeen | DocumentReported | ViolationsReported
>;

/**
 * Keeps what names a document that nothing is known of yet: to a worker that is just starting, Chromium
 * can tell of a part before it tells of the document. Bounded in number and time, for a document may as
 * well be one that was let go of.
 */
export function keepEarly(state: TabState, observation: Exclude<Observation, TabSeen>): TabState {
  const names = observation.documentId ?? observation.parentDocumentId;
  if (names === null || isReport(observation)) return state;
  const kept = [...state.tab.early, lightened(observation)].filter(
    ({ time }) => observation.time - time < limits.earlyPatience,
  );
  return { ...state, tab: { ...state.tab, early: kept.slice(-limits.earlyObservations) } };
}

/** What was kept of documents that are known by now, in the order it came, and the state without it. */
export function takeEarly(state: TabState): {
  readonly state: TabState;
  readonly ready: readonly EarlyObservation[];
} {
  const { early } = state.tab;
  const ready = early.filter((each) => findPage(state, each) !== null);
  if (ready.length === 0) return { state, ready };
  const rest = early.filter((each) => !ready.includes(each));
  return { state: { ...state, tab: { ...state.tab, early: rest } }, ready };
}

/** Of an answer's fields a part needs two alone. */
function lightened(observation: EarlyObservation): EarlyObservation {
  if (!('fields' in observation)) return observation;
  const { location, 'content-security-policy': policy } = observation.fields;
  return {
    ...observation,
    fields: {
      ...(location ? { location: location.slice(0, 1) } : {}),
      ...(policy ? { 'content-security-policy': policy } : {}),
    },
  };
}
