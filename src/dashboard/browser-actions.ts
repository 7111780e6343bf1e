import type { HistoryFileHead } from '../core/history-file.ts';
import { limits } from '../core/limits.ts';
import { errorName } from '../core/trouble.ts';
import { describeFileFault, describeImportEnd } from '../explain/describe-history.ts';
import { sendCommand, type Command } from '../messaging/commands.ts';
import { historyFileName } from '../report/file-name.ts';
import { isoTime } from '../report/report-address.ts';
import { siteHistoryText } from '../report/site-history.ts';
import { exportHistory } from '../storage/export-history.ts';
import { describeGenerator } from '../storage/generator.ts';
import { HistoryFileError } from '../storage/history-file-reader.ts';
import { listSiteVisits } from '../storage/history.ts';
import { previewImport, visitsToImport } from '../storage/import-history.ts';
import { mediaTypes } from '../ui/media-types.ts';
import { saveFile } from '../ui/save-file.ts';
import type { DashboardActions } from './dashboard-actions.ts';

const day = 86_400_000;

/** The full view's actions in the browser: commands to the worker, and files. */
export const browserActions: DashboardActions = {
  forgetSite: (site) => erase({ type: 'forget-site', site }),
  forgetOlderThan: (days) => erase({ type: 'forget-before', time: Date.now() - days * day }),
  forgetEverything: () => erase({ type: 'forget-everything' }),
  exportHistory: () => exported(() => saveHistory(null)),
  exportSite: (site, format) =>
    exported(async () => {
      if (format === 'json') return saveHistory(site);
      const visits = await listSiteVisits(site, limits.visitsInReport);
      const text = siteHistoryText(format, { site, visits, head: head() });
      saveFile(historyFileName(site, head().exportedAt, format), mediaTypes[format], text);
    }),
  previewImport: async (file) => {
    try {
      return { kind: 'summary', summary: await previewImport(file, Date.now()) };
    } catch (error) {
      return { kind: 'refused', sentence: importProblem(error) };
    }
  },
  importHistory: async (file) => {
    let added = 0;
    try {
      for await (const visits of visitsToImport(file, Date.now())) {
        const reply = await sendCommand({ type: 'add-visits', visits: [...visits] });
        if (!reply.ok) {
          return `The history could not be written (${reply.reason}). ${describeImportEnd(added)} Import the file again to add the rest.`;
        }
        added += visits.length;
      }
      return null;
    } catch (error) {
      return importProblem(error, added);
    }
  },
};

async function erase(command: Command): Promise<string | null> {
  const reply = await sendCommand(command);
  return reply.ok ? null : `The history could not be erased (${reply.reason}).`;
}

async function exported(save: () => Promise<void>): Promise<string | null> {
  try {
    await save();
    return null;
  } catch (error) {
    return `The file could not be made (${errorName(error)}).`;
  }
}

async function saveHistory(site: string | null): Promise<void> {
  const parts: Blob[] = [];
  // The browser may put a blob on disk; one long text would have to be in memory.
  for await (const text of exportHistory(head(), site)) parts.push(new Blob([text]));
  saveFile(historyFileName(site, head().exportedAt, 'json'), mediaTypes.json, parts);
}

function head(): HistoryFileHead {
  return {
    schema: 'portlight-history',
    version: 1,
    exportedAt: isoTime(Date.now()),
    generator: describeGenerator(),
  };
}

/** `added` visits of the file are here by then. */
function importProblem(error: unknown, added = 0): string {
  if (error instanceof HistoryFileError) return describeFileFault(error.fault, added);
  return `The history could not be read (${errorName(error)}). ${describeImportEnd(added)}`;
}
