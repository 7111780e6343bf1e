import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import type { Target } from '../../build/manifest.ts';
import { checks } from '../../src/checks/index.ts';
import { applyObservation } from '../../src/core/apply-observation.ts';
import { isUnheard } from '../../src/core/find-page.ts';
import { recallCertificates } from '../../src/core/certificate-memory.ts';
import type { Navigation } from '../../src/core/navigation.ts';
import type { Observation } from '../../src/core/observation.ts';
import { activePage, type TabState } from '../../src/core/tab-state.ts';
import { judgePage, listFindings } from '../../src/core/verdict.ts';
import { describeToolbar } from '../../src/explain/describe-toolbar.ts';
import { firefoxPrefix } from '../fixtures/firefox-recordings.ts';
import { recordedFileSchema } from '../fixtures/recorded-file.ts';
import { recordings, type Recording } from '../fixtures/recordings.ts';
import { fold, seen } from './observations.ts';

const folder = fileURLToPath(new URL('../fixtures/observations/', import.meta.url));

/** A promise of `recordings.ts` with the stream that was recorded for it. */
export interface Recorded extends Recording {
  readonly browser: Target;
  readonly observations: readonly Observation[];
}

export const recordedFiles: readonly string[] = readdirSync(folder).toSorted();

/** As it lies there: nothing has looked at it yet. */
export function readRecorded(id: string): unknown {
  return JSON.parse(readFileSync(`${folder}${id}.json`, 'utf8'));
}

export const recordedStreams: readonly Recorded[] = recordings.map((recording) => ({
  ...recording,
  browser: recording.id.startsWith(firefoxPrefix) ? 'firefox' : 'chromium',
  observations: v.parse(recordedFileSchema, readRecorded(recording.id)).observations,
}));

/** Those of Firefox as its older versions tell them, which give documents no id. */
export const namelessStreams: readonly Recorded[] = recordedStreams
  .filter(({ browser }) => browser === 'firefox')
  // Nothing tells whose such frames are.
  .filter(({ observations }) =>
    observations.every((one) => !('frameId' in one) || one.frameId === 0),
  )
  .map((recorded) => ({
    ...recorded,
    id: `${recorded.id}, without ids`,
    observations: recorded.observations.map((each) =>
      each.kind === 'tab-seen' ? each : { ...each, documentId: null, parentDocumentId: null },
    ),
  }));

/** Folds what was recorded in a tab of a window that is not private, as the worker does. */
export function foldRecorded(observations: readonly Observation[]): TabState {
  return fold([seen(false), ...recallCertificates([], observations).observations]);
}

/** The same, where a document whose report found no page sends it again with whatever comes next. */
export function foldSentAgain(observations: readonly Observation[]): TabState {
  let state = fold([seen(false)]);
  let unheard: readonly Observation[] = [];
  for (const observation of recallCertificates([], observations).observations) {
    const coming = [observation, ...unheard];
    unheard = coming.filter((each) => {
      state = applyObservation(state, each);
      return isUnheard(state, each);
    });
  }
  return state;
}

/** What a person is told of the page in front, and what the telling rests on. */
export function told(state: TabState) {
  const page = activePage(state);
  if (page === null) throw new Error('No page is in front.');
  const verdict = judgePage(page, checks);
  return {
    key: page.key,
    url: page.url,
    loadedUrl: page.loadedUrl,
    level: verdict.level,
    findings: listFindings(verdict)
      .map(({ code }) => code)
      .toSorted(),
    freshness: verdict.freshness,
    toolbar: describeToolbar(page, verdict, false),
    failure: page.failure,
    navigation: navigationFacts(page.navigation),
  };
}

/** Without ids and times: where the browser asks twice for one document, either answer may be taken. */
function navigationFacts(navigation: Navigation | null) {
  if (navigation === null) return null;
  const { requestedUrl, url, method, hops, response } = navigation;
  return {
    requestedUrl,
    url,
    method,
    hops: hops.map(({ at: _at, ...hop }) => hop),
    response: response && { ...response, at: null },
  };
}
