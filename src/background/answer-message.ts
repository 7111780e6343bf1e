import * as v from 'valibot';
import { commandSchema, type Command, type CommandReply } from '../messaging/commands.ts';
import { documentReportSchema } from '../messaging/document-report.ts';
import { inspectionReportSchema } from '../messaging/inspection-report.ts';
import type { Sender } from '../platform/messages.ts';
import { keptUrl } from '../platform/request-observation.ts';
import { reloadTab } from '../platform/tabs.ts';
import { forgetSite } from '../storage/history.ts';
import type { Inspector, ReportSource } from './inspector.ts';
import type { ObservationQueue } from './observation-queue.ts';

const documentMessage = v.variant('type', [documentReportSchema, inspectionReportSchema]);

/** What a document is told besides: whether its reports on an inspection are still wanted. */
export type DocumentReply = CommandReply & { readonly listening?: boolean };

/** Answers one message. Documents may only report; only this extension's own pages may command. */
export async function answerMessage(
  message: unknown,
  sender: Sender,
  queue: Pick<ObservationQueue, 'push' | 'look'>,
  inspector: Pick<Inspector, 'start' | 'stop' | 'hear'>,
): Promise<DocumentReply> {
  try {
    if (sender.kind === 'extension') {
      await obey(v.parse(commandSchema, message), queue, inspector);
      return { ok: true };
    }
    const { type: _type, ...said } = v.parse(documentMessage, message);
    const from = sourceOf(sender);
    if ('stage' in said) return { ok: true, listening: await inspector.hear(said, from) };
    await queue.push({ ...from, kind: 'document-reported', ...said });
    return { ok: true };
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}

async function obey(
  command: Command,
  queue: Pick<ObservationQueue, 'look'>,
  inspector: Pick<Inspector, 'start' | 'stop'>,
): Promise<void> {
  switch (command.type) {
    case 'forget-site':
      return forgetSite(command.site);
    case 'look-at-tab':
      return queue.look(command.tabId);
    case 'reload-tab':
      return reloadTab(command.tabId);
    case 'start-inspection':
      return inspector.start(command.tabId);
    case 'stop-inspection':
      return inspector.stop(command.tabId);
  }
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
