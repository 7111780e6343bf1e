import { isReport } from './is-report.ts';
import type { FrameAddress, Observation } from './observation.ts';
import type { PageRecord } from './page-record.ts';
import type { TabState } from './tab-state.ts';
import { isInTally } from './tally.ts';

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

/**
 * Whether this report found no page: that of a frame can come before the frame's commit, and names no
 * holder. Its document has to send it again. A frame beyond the cap is known, though it has no record.
 */
export function isUnheard(state: TabState, observation: Observation): boolean {
  if (!isReport(observation) || observation.documentId === null) return false;
  const { documentId } = observation;
  return (
    findPage(state, observation) === null &&
    !Object.values(state.pages).some(({ cut }) => isInTally(cut.frames, documentId))
  );
}
