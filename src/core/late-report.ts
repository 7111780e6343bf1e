import type { FrameAddress } from './observation.ts';
import { findPage } from './find-page.ts';
import type { TabState } from './tab-state.ts';
import { originOf } from '../standards/url.ts';

type Reported = FrameAddress & { readonly url: string };

/**
 * Whether a report is of another document than it is said to be of. Firefox 153 looks the sender's document
 * id up when the message arrives: by then another document may stand where one reported on its way out.
 * Scripts change a document's address within its origin only.
 */
export function isOfAnother(state: TabState, report: Reported): boolean {
  const known = findPage(state, report)?.documents[report.documentId ?? ''];
  return known !== undefined && isElsewhere(known.url, report.url);
}

/**
 * Whether a report of a document that nothing is known of may be such a late one: the tab is on its way to
 * another origin. A blank document reports, too, that stands there until the page has come.
 */
export function mayBeOfAnother({ tab }: TabState, report: Reported): boolean {
  const goals = tab.pending.filter(({ frameId }) => frameId === report.frameId);
  return goals.length > 0 && goals.every(({ url }) => isElsewhere(url, report.url));
}

/** Whether a document of the one address cannot have the other; what stands at no origin can. */
function isElsewhere(known: string, told: string): boolean {
  const origin = originOf(known);
  return origin !== null && originOf(told) !== origin;
}
