import { sendCommand } from '../messaging/commands.ts';
import { buildSiteReport } from '../report/build-site-report.ts';
import { reportFileName } from '../report/file-name.ts';
import { siteReportCsv } from '../report/csv.ts';
import { siteReportHtml } from '../report/html.ts';
import { siteReportJson } from '../report/json.ts';
import { siteReportMarkdown } from '../report/markdown.ts';
import type { SiteReport } from '../core/site-report.ts';
import { describeGenerator } from '../storage/generator.ts';
import { requestHostAccess } from '../storage/shown-site.ts';
import { hasSidePanel, openSidePanel } from '../storage/side-panel.ts';
import type { ExportFormat } from '../ui/export-menu.tsx';
import { mediaTypes } from '../ui/media-types.ts';
import { saveFile } from '../ui/save-file.ts';
import type { Place } from './place.ts';
import type { ExportedPage, PopupActions } from './popup-actions.ts';

/** The popup's actions in the browser: commands to the worker, and reports as files. */
export function createActions(place: Place): PopupActions {
  return {
    ...commands,
    openAtSide: place === 'side' || !hasSidePanel() ? null : (tabId) => openAtSide(place, tabId),
  };
}

async function openAtSide(place: Place, tabId: number): Promise<string | null> {
  try {
    await openSidePanel(tabId);
    // The popup would hide a part of what it says itself beside it.
    if (place === 'popup') window.close();
    return null;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return `The browser would not open it (${reason}).`;
  }
}

const commands: Omit<PopupActions, 'openAtSide'> = {
  reloadTab: (tabId) => {
    void sendCommand({ type: 'reload-tab', tabId });
  },
  allowSite: async (url) => {
    try {
      await requestHostAccess(url);
      return null;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return `The browser would not ask (${reason.replace(/\.$/, '')}). You can allow it among the browser’s extensions, under Portlight.`;
    }
  },
  inspect: async (tabId, action) => {
    const reply = await sendCommand({ type: `${action}-inspection`, tabId });
    return reply.ok
      ? null
      : `The inspection could not be ${actionWords[action]} (${reply.reason}).`;
  },
  forgetSite: async (site) => {
    const reply = await sendCommand({ type: 'forget-site', site });
    return reply.ok ? null : `The history could not be erased (${reply.reason}).`;
  },
  allowPort: async (tabId, { site, port }) => {
    const reply = await sendCommand({ type: 'allow-port', tabId, site, port });
    return reply.ok ? null : `The port could not be allowed (${reply.reason}).`;
  },
  withdrawPort: async ({ site, port }) => {
    const reply = await sendCommand({ type: 'withdraw-port', site, port });
    return reply.ok ? null : `That could not be taken back (${reply.reason}).`;
  },
  openFullView: (site) => {
    void sendCommand({ type: 'open-full-view', site });
  },
  exportReport: (what, format) => {
    const report = reportOn(what);
    saveFile(reportFileName(report, format), mediaTypes[format], reportTexts[format](report));
  },
  reportText: (what, format) => reportTexts[format](reportOn(what)),
};

function reportOn(what: ExportedPage): SiteReport {
  return buildSiteReport({ ...what, generatedAt: Date.now(), generator: describeGenerator() });
}

const actionWords = { start: 'started', stop: 'stopped' } as const;

const reportTexts: Readonly<Record<ExportFormat, (report: SiteReport) => string>> = {
  json: siteReportJson,
  md: siteReportMarkdown,
  html: siteReportHtml,
  csv: siteReportCsv,
};
