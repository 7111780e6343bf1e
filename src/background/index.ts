import type { Observation } from '../core/observation.ts';
import { onMessage } from '../platform/messages.ts';
import { onStart } from '../platform/lifecycle.ts';
import { findTopDocument, observeNavigations } from '../platform/web-navigation.ts';
import { observeRequests } from '../platform/web-request.ts';
import { findTab, listTabs, onTabClosed } from '../platform/tabs.ts';
import {
  forgetOtherTabs,
  forgetTab,
  readTabState,
  writeTabState,
} from '../storage/session-pages.ts';
import { forgetPrivateCertificates, tellOfCertificates } from '../storage/certificate-errors.ts';
import { forgetPrivateHsts, tellOfHsts } from '../storage/known-hosts.ts';
import { createJournal } from '../storage/journal.ts';
import { answerMessage } from './answer-message.ts';
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
  recall,
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
const observe = (observation: Observation): void => {
  queue.push(observation).catch(() => null);
};
observeRequests(observe);
observeNavigations(observe);
onMessage((message, sender) => answerMessage(message, sender, queue));
onTabClosed((tabId) => void queue.forget(tabId));
onStart(() => {
  startOver().catch(report);
});

/** What an answer is told of its host's past; without a history it is folded all the same. */
async function recall(
  observations: readonly Observation[],
  isPrivate: boolean,
): Promise<readonly Observation[]> {
  const told = await tellOfCertificates(observations, isPrivate);
  return tellOfHsts(told, isPrivate).catch((error: unknown) => {
    report(error);
    return told;
  });
}

async function forget(tabId: number): Promise<void> {
  await forgetTab(tabId);
  const others = (await listTabs()).filter((tab) => tab.tabId !== tabId);
  if (others.some((tab) => tab.private)) return;
  await forgetPrivateCertificates();
  await forgetPrivateHsts();
}

async function startOver(): Promise<void> {
  await forgetOtherTabs(new Set((await listTabs()).map(({ tabId }) => tabId)));
  await showAllTabs();
}

function report(error: unknown): void {
  // oxlint-disable-next-line no-console -- the one place where the worker's own faults can be read
  console.error('Portlight:', error);
}
