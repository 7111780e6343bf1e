import { siteOf } from '../standards/site.ts';
import { findPage } from './find-page.ts';
import { mayBeOfAnother } from './late-report.ts';
import { limits } from './limits.ts';
import type { FrameAddress } from './observation.ts';
import { createPage } from './page-record.ts';
import { takeNavigation } from './pending-navigation.ts';
import { addPage } from './put-page.ts';
import type { TabState } from './tab-state.ts';

/**
 * A top-level document can report before its commit was seen, or without one when the extension was
 * just switched on. Where another page is in front it stays behind until its commit: it may be the
 * page before, reporting late. So it pushes no page out of a full tab, but is sent again.
 */
export function meetDocument(
  state: TabState,
  report: FrameAddress & { readonly time: number; readonly url: string },
): TabState {
  if (!report.topLevel || report.documentId === null || findPage(state, report)) return state;
  if (mayBeOfAnother(state, report)) return state;
  const shown = state.tab.active === null;
  if (!shown && state.tab.pages.length >= limits.pagesPerTab) return state;
  const { navigation, pending } = shown
    ? takeNavigation(state, report, { onlyEnded: true })
    : { navigation: null, pending: state.tab.pending };
  return addPage(
    { ...state, tab: { ...state.tab, pending } },
    createPage({
      key: report.documentId,
      tabId: report.tabId,
      private: state.tab.private,
      url: report.url,
      site: siteOf(report.url),
      openedAt: report.time,
      shown,
      navigation,
      failure: null,
    }),
  );
}
