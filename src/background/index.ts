import type { Observation } from '../core/observation.ts';
import { onMessage } from '../platform/messages.ts';
import { onStart } from '../platform/lifecycle.ts';
import { findTopDocument, observeNavigations } from '../platform/web-navigation.ts';
import { observeRequests } from '../platform/web-request.ts';
import { onAlarm } from '../platform/alarms.ts';
import { findTab, listTabs, onTabClosed, reloadTab } from '../platform/tabs.ts';
// oxlint-disable-next-line import/default -- the build puts the path of the built script in its place
import inspectionScript from '../content/deep-inspection.iife.ts?script';
import {
  forgetInspection,
  listInspections,
  readInspection,
  writeInspection,
} from '../storage/inspections.ts';
import {
  forgetOtherTabs,
  forgetTab,
  readTabState,
  writeTabState,
} from '../storage/session-pages.ts';
import { forgetPrivateCertificates, tellOfCertificates } from '../storage/certificate-errors.ts';
import { createJournal } from '../storage/journal.ts';
import { answerMessage } from './answer-message.ts';
import { createInspectionTools, inspectedTabOf } from './inspection-tools.ts';
import { createInspector } from './inspector.ts';
import { createObservationQueue } from './observation-queue.ts';
import { keepVisits, showAllTabs, showTab } from './show-verdict.ts';

/**
 * The worker: wiring only. Every listener is registered in this first turn, or the browser would not
 * wake the worker for its event. No fact lives here: the browser stops the worker when it likes.
 */
const queue = createObservationQueue({
  journal: createJournal(Date.now(), report),
  read: readTabState,
  write: writeTabState,
  tellOfCertificates,
  isPrivate: async (tabId) => (await findTab(tabId))?.private ?? null,
  topDocument: findTopDocument,
  stored: async (before, after) => {
    await showTab(before, after);
    await keepVisits(before, after);
  },
  forget,
  failed: report,
});

// A batch that could not be stored has been reported by then.
const store = (observation: Observation): void => {
  queue.push(observation).catch(() => null);
};
const inspector = createInspector({
  read: readInspection,
  list: listInspections,
  write: writeInspection,
  forget: forgetInspection,
  tools: createInspectionTools(inspectionScript, store),
  reload: reloadTab,
  push: queue.push,
  now: Date.now,
  nonce: () => crypto.randomUUID(),
  failed: report,
});
const observe = (observation: Observation): void => {
  store(observation);
  inspector.notice(observation);
};
observeRequests(observe);
observeNavigations(observe);
onMessage((message, sender) => answerMessage(message, sender, queue, inspector));
onTabClosed((tabId) => {
  void queue.forget(tabId);
  inspector.forget(tabId);
});
onAlarm((name) => {
  const tabId = inspectedTabOf(name);
  if (tabId !== null) inspector.expire(tabId);
});
inspector.recover();
onStart(() => {
  startOver().catch(report);
});

async function forget(tabId: number): Promise<void> {
  await forgetTab(tabId);
  const others = (await listTabs()).filter((tab) => tab.tabId !== tabId);
  if (!others.some((tab) => tab.private)) await forgetPrivateCertificates();
}

async function startOver(): Promise<void> {
  await forgetOtherTabs(new Set((await listTabs()).map(({ tabId }) => tabId)));
  await showAllTabs();
}

function report(error: unknown): void {
  // oxlint-disable-next-line no-console -- the one place where the worker's own faults can be read
  console.error('Portlight:', error);
}
