import { isReport } from './is-report.ts';
import type { FrameAddress, Observation } from './observation.ts';
import type { PageRecord } from './page-record.ts';
import { activePage, type TabState } from './tab-state.ts';
import { isInTally } from './tally.ts';
import { originOf, withoutFragment } from '../standards/url.ts';

/** The page that has the document, or the document that holds the frame. */
export function findPage(
  state: TabState,
  { documentId, parentDocumentId }: FrameAddress,
): PageRecord | null {
  const pages = Object.values(state.pages);
  const having = (id: string | null): PageRecord | undefined =>
    id === null ? undefined : pages.find((page) => id in page.documents);
  return having(documentId) ?? having(parentDocumentId) ?? null;
}

type Addressed = Exclude<Observation, { kind: 'tab-seen' }>;

/**
 * The observation with the id of the page that it must be of, where the browser gives documents none
 * (older Firefox): the one in front, if it was there by then and, of what a document says of itself, at
 * that address. Of frames nothing would tell whose they are.
 */
export function nameDocument<Told extends Addressed>(state: TabState, observation: Told): Told {
  const { documentId, parentDocumentId, frameId, time } = observation;
  const page = activePage(state);
  const isNameless = documentId === null && parentDocumentId === null && frameId === 0;
  if (!isNameless || !page?.key.startsWith(nameless) || time < page.openedAt) return observation;
  return observation.topLevel && !isAbout(page, observation)
    ? observation
    : { ...observation, documentId: page.key };
}

/** What the keys of pages begin with whose browser gives documents no id. */
const nameless = 'tab-';

export function namelessKey({ tabId, time }: { tabId: number; time: number }): string {
  return `${nameless}${tabId}-${time}`;
}

function isAbout({ url, loadedUrl }: PageRecord, told: Addressed): boolean {
  // A script can give a document any address of its origin.
  if (told.kind === 'url-changed') return originOf(told.url) === originOf(url);
  return [url, loadedUrl].map(withoutFragment).includes(withoutFragment(told.url));
}

/**
 * Whether this report found no page: that of a frame can come before the frame's commit, and names no
 * holder. Its document has to send it again. A frame beyond the cap is known, though it has no record.
 */
export function isUnheard(state: TabState, observation: Observation): boolean {
  if (!isReport(observation)) return false;
  const named = nameDocument(state, observation);
  const { documentId, topLevel } = named;
  if (documentId === null) return topLevel;
  return (
    findPage(state, named) === null &&
    !Object.values(state.pages).some(({ cut }) => isInTally(cut.frames, documentId))
  );
}
