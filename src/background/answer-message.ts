import * as v from 'valibot';
import type { SitePort } from '../core/allowed-ports.ts';
import { fullViewPath, routeHash, type Route } from '../core/full-view-route.ts';
import { everySite } from '../core/site-query.ts';
import { commandSchema, type Command, type CommandReply } from '../messaging/commands.ts';
import { documentReportSchema } from '../messaging/document-report.ts';
import { inspectionReportSchema } from '../messaging/inspection-report.ts';
import type { Sender } from '../platform/messages.ts';
import { keptUrl } from '../platform/request-observation.ts';
import { showOwnPage } from '../platform/own-page.ts';
import { reloadTab } from '../platform/tabs.ts';
import { timedResources } from '../platform/timed-resources.ts';
import {
  removeAllowedPort,
  storeAllowedPort,
  storePreference,
} from '../storage/change-settings.ts';
import { addVisits } from '../storage/import-history.ts';
import { readTabState } from '../storage/session-pages.ts';
import { sumUpOldSites } from '../storage/sum-up-sites.ts';
import { eraseVisits } from './erase-visits.ts';
import type { Inspector, ReportSource } from './inspector.ts';
import type { ObservationQueue } from './observation-queue.ts';

/** What the worker does when it is asked. */
export interface Answering extends Pick<ObservationQueue, 'push' | 'look' | 'inTurn'> {
  /** Tries once more to store what could not be. */
  readonly retry: () => Promise<void>;
  readonly inspector: Pick<Inspector, 'start' | 'stop' | 'hear'>;
}

const documentMessage = v.variant('type', [documentReportSchema, inspectionReportSchema]);

/** What a document is told besides: whether its reports on an inspection are still wanted. */
export type DocumentReply = CommandReply & { readonly listening?: boolean };

/** Answers one message. Documents may only report; only this extension's own pages may command. */
export async function answerMessage(
  message: unknown,
  sender: Sender,
  worker: Answering,
): Promise<DocumentReply> {
  try {
    if (sender.kind === 'extension') {
      await obey(v.parse(commandSchema, message), worker);
      return { ok: true };
    }
    const { type: _type, ...said } = v.parse(documentMessage, message);
    const from = sourceOf(sender);
    if ('stage' in said) return { ok: true, listening: await worker.inspector.hear(said, from) };
    const resources = timedResources(said.resources);
    await worker.push({ ...from, kind: 'document-reported', ...said, resources });
    return { ok: true };
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}

async function obey(command: Command, worker: Answering): Promise<void> {
  switch (command.type) {
    case 'forget-site':
      return eraseVisits(worker, { what: 'site', site: command.site });
    case 'forget-before':
      return eraseVisits(worker, { what: 'before', time: command.time });
    case 'forget-everything':
      return eraseVisits(worker, { what: 'everything' });
    case 'add-visits':
      return addVisits(command.visits, Date.now());
    case 'sum-up-sites':
      return sumUpOldSites();
    case 'open-full-view':
      return openFullView(command.site);
    case 'look-at-tab':
      return worker.look(command.tabId);
    case 'reload-tab':
      return reloadTab(command.tabId);
    case 'start-inspection':
      return worker.inspector.start(command.tabId);
    case 'stop-inspection':
      return worker.inspector.stop(command.tabId);
    case 'retry-storage':
      return worker.retry();
    case 'allow-port':
      return allowPortOf(command.tabId, command);
    case 'withdraw-port':
      return removeAllowedPort(command);
    case 'allow-port-until':
      return storeAllowedPort(command, Date.now(), command.until);
    case 'set-preference':
      return storePreference(command.name, command.value);
  }
}

async function openFullView(site: string | null): Promise<void> {
  const route: Route = site === null ? { kind: 'sites', query: everySite } : { kind: 'site', site };
  await showOwnPage(fullViewPath, routeHash(route));
}

async function allowPortOf(tabId: number, what: SitePort): Promise<void> {
  const state = await readTabState(tabId);
  if (state?.tab.private !== false) throw new Error('Of a private window nothing is kept.');
  await storeAllowedPort(what, Date.now());
}

function sourceOf(sender: Extract<Sender, { kind: 'document' }>): ReportSource {
  return {
    time: Date.now(),
    tabId: sender.tabId,
    frameId: sender.frameId,
    topLevel: sender.frameId === 0,
    documentId: sender.documentId,
    parentDocumentId: null,
    url: keptUrl(sender.url),
  };
}
