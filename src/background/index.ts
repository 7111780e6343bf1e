import type { Observation } from '../core/observation.ts';
import { observeConnections } from '../platform/connections.ts';
import { onMenuEntry, putMenuEntry } from '../platform/context-menu.ts';
import { onMessage } from '../platform/messages.ts';
import { onHostAccessChanged } from '../platform/host-access.ts';
import { onStart } from '../platform/lifecycle.ts';
import { answerOmnibox } from '../platform/omnibox.ts';
import { openPopup } from '../platform/open-popup.ts';
import { findDocument, observeNavigations } from '../platform/web-navigation.ts';
import { observeRequests } from '../platform/web-request.ts';
import { onAlarm } from '../platform/alarms.ts';
import {
  findTab,
  listTabs,
  onTabClosed,
  onTabCreated,
  onTabReplaced,
  reloadTab,
} from '../platform/tabs.ts';
// oxlint-disable-next-line import/default -- the build puts the path of the built script in its place
import inspectionScript from '../content/deep-inspection.iife.ts?script';
import { watchHistoryFreed } from '../storage/history-database.ts';
import {
  forgetInspection,
  listInspections,
  readInspection,
  writeInspection,
} from '../storage/inspections.ts';
import {
  forgetOtherTabs,
  forgetTab,
  moveTab,
  readTabState,
  writeTabState,
} from '../storage/session-pages.ts';
import { createTroubleBook } from '../storage/trouble-book.ts';
import { forgetPrivateCertificates, tellOfCertificates } from '../storage/certificate-errors.ts';
import { isSessionBegun, noteSessionBegun } from '../storage/session-begun.ts';
import {
  forgetPrivateVisits,
  rememberPrivateVisits,
  tellOfEarlier,
} from '../storage/earlier-visits.ts';
import { forgetPrivateHsts, tellOfHsts } from '../storage/known-hosts.ts';
import { createJournal } from '../storage/journal.ts';
import { migrateSettings } from '../storage/migrate-settings.ts';
import { watchSettings } from '../storage/settings.ts';
import { firstSuggestion } from '../explain/describe-suggestion.ts';
import { answerMessage } from './answer-message.ts';
import { createInspectionTools, inspectedTabOf } from './inspection-tools.ts';
import { createInspector } from './inspector.ts';
import { isRecording, keepVisits, recordedOf } from './keep-visits.ts';
import { openTyped, suggestSites } from './omnibox.ts';
import { pruneAlarm, pruneHistory } from './prune-history.ts';
import { createObservationQueue } from './observation-queue.ts';
import { showAnew, showTab, visitsOf } from './show-verdict.ts';
import { tellOfAccess } from './tell-of-access.ts';

/**
 * The worker: wiring only. Every listener is registered in this first turn, or the browser would not
 * wake the worker for its event. No fact lives here: the browser stops the worker when it likes.
 */
const menuEntry = 'connection';
const troubles = createTroubleBook(report);
const queue = createObservationQueue({
  journal: createJournal(Date.now(), report),
  read: readTabState,
  write: writeTabState,
  recall,
  isPrivate: async (tabId) => (await findTab(tabId))?.private ?? null,
  document: findDocument,
  stored: async (before, after, cleared) => {
    await showTab(cleared ? null : before, after);
    const visits = await visitsOf(before, after);
    await rememberPrivateVisits(visits.private);
    await keepVisits(troubles, await recordedOf(visits.kept));
  },
  works: () => troubles.settle('session'),
  cannotStore: (error, lost) => troubles.add({ place: 'session', error, time: Date.now(), lost }),
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
observeConnections(observe, report);
observeNavigations(observe);
const retry = (): Promise<void> => queue.inTurn(() => keepVisits(troubles, []));
onMessage((message, sender) => answerMessage(message, sender, { ...queue, retry, inspector }));
watchHistoryFreed(() => void retry());
onTabClosed((tabId) => {
  void queue.inTurn(() => forget(tabId), tabId);
  inspector.forget(tabId);
});
onTabReplaced((removedId, addedId) => {
  void queue.inTurn(() => replace(removedId, addedId), removedId);
  // The document that takes the place was not loaded under the inspection's policy.
  inspector.forget(removedId);
});
onAlarm((name) => {
  if (name === pruneAlarm) prune();
  const tabId = inspectedTabOf(name);
  if (tabId !== null) inspector.expire(tabId);
});
inspector.recover();
onMenuEntry(menuEntry, (tab) => void openPopup(tab).catch(report));
answerOmnibox({
  first: firstSuggestion,
  suggest: async (typed) =>
    suggestSites(typed).catch((error: unknown) => {
      report(error);
      return [];
    }),
  chosen: (content, disposition) => void openTyped(content, disposition).catch(report),
});
onTabCreated((tab) => {
  // A tab that is loading has no address yet, and gets its toolbar with its page. One of a restored
  // window is left unloaded until somebody looks at it.
  if (tab.url !== null) void queue.inTurn(() => showAnew([tab]));
});
const showAllTabs = (): void => void queue.inTurn(async () => showAnew(await listTabs()));
onHostAccessChanged(showAllTabs);
watchSettings(showAllTabs);
onStart(() => void queue.inTurn(startOver));
// Switched on again, the extension is told nothing; but the browser has emptied the session's storage.
void queue.inTurn(async () => {
  if (!(await isSessionBegun())) await startOver();
});

/** What answers and documents are told of the past; without a history they are folded all the same. */
async function recall(
  observations: readonly Observation[],
  isPrivate: boolean,
): Promise<readonly Observation[]> {
  let told = await tellOfCertificates(await tellOfAccess(observations), isPrivate);
  for (const tell of [tellOfHsts, tellOfEarlier]) {
    told = await tell(told, isPrivate, isRecording).catch((error: unknown) => {
      report(error);
      return told;
    });
  }
  return told;
}

async function forget(tabId: number): Promise<void> {
  await forgetTab(tabId);
  const others = (await listTabs()).filter((tab) => tab.tabId !== tabId);
  if (others.some((tab) => tab.private)) return;
  await forgetPrivateCertificates();
  await forgetPrivateHsts();
  await forgetPrivateVisits();
}

/** The browser gives the tab that takes a place no toolbar of its own. */
async function replace(removedId: number, addedId: number): Promise<void> {
  await moveTab(removedId, addedId);
  const added = await findTab(addedId);
  if (added !== null) await showAnew([added]);
}

async function startOver(): Promise<void> {
  await migrateSettings().catch(report);
  const tabs = await listTabs();
  await forgetOtherTabs(new Set(tabs.map(({ tabId }) => tabId)));
  await showAnew(tabs);
  await putMenuEntry(menuEntry, 'Connection of this page');
  await noteSessionBegun();
  // Beside the queue: pages that arrive need not wait for it.
  prune();
}

function prune(): void {
  void pruneHistory(queue, Date.now()).catch(report);
}

function report(error: unknown): void {
  // oxlint-disable-next-line no-console -- the one place where the worker's own faults can be read
  console.error('Portlight:', error);
}
