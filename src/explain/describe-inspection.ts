import { isRunning, type Inspection } from '../core/inspection.ts';
import { listMixedResources } from '../core/mixed-resource.ts';
import type { PageRecord } from '../core/page-record.ts';

/** What the popup says of deep inspections. */
export interface InspectionWords {
  readonly sentence: string;
  /** What the button does now. */
  readonly action: 'start' | 'stop';
  readonly button: string;
  /** Steps done of `inspectionSteps`; null where nothing is under way. */
  readonly step: number | null;
}

export const inspectionSteps = 3;

/** The tab's newest deep inspection in words, next to the page in front. */
export function describeInspection(
  inspection: Inspection | null,
  page: PageRecord,
): InspectionWords {
  if (inspection === null || !isOfPage(inspection, page)) {
    const inspected = page.inspection?.endedAt ?? null;
    return { ...offer, sentence: inspected === null ? whatItDoes : complete(page) };
  }
  const found = partsOf(page);
  const resumed = inspection.resumed
    ? ' The browser stopped Portlight’s worker meanwhile; the next one carried on.'
    : '';
  const stop = { action: 'stop', button: 'Stop inspection' } as const;
  switch (inspection.phase) {
    case 'reloading':
      return { ...stop, step: 0, sentence: `Asking for the page again.${resumed}` };
    case 'loading':
      return {
        ...stop,
        step: 1,
        sentence: `Listening while the page loads: ${found} so far.${resumed}`,
      };
    case 'listening':
      return {
        ...stop,
        step: 2,
        sentence: `The page has loaded. Listening a little longer: ${found} so far.${resumed}`,
      };
    case 'complete':
      return { ...offer, sentence: `${complete(page)}${resumed}` };
    case 'stopped':
      return { ...offer, sentence: `The inspection was stopped. ${kept}` };
    case 'left':
      return {
        ...offer,
        sentence: 'The inspection ended early, because the tab went on to this page.',
      };
    case 'failed':
      return { ...offer, sentence: 'The page did not come again, so nothing was inspected.' };
    case 'timed-out':
      return {
        ...offer,
        sentence: `The page would not finish loading, so the inspection was ended. ${kept}`,
      };
  }
}

const offer = { action: 'start', button: 'Inspect deeply', step: null } as const;
const kept = 'What was found until then is kept.';
const whatItDoes =
  'Loads the page again and listens to everything it asks for, WebSockets and images made by scripts included.';

function complete(page: PageRecord): string {
  const verb = countParts(page) > 1 ? 'were' : 'was';
  return `Inspected deeply: of everything the page asked for while it loaded, ${partsOf(page)} ${verb} named insecurely.`;
}

/** An inspection that has ended speaks of one document. */
function isOfPage(inspection: Inspection, page: PageRecord): boolean {
  if (isRunning(inspection)) return true;
  if (inspection.phase === 'failed') return page.failure !== null;
  // One that ended before its document came leaves the page before in front.
  if (inspection.document === null) return page.openedAt <= inspection.startedAt;
  return inspection.document === page.key;
}

function countParts(page: PageRecord): number {
  return listMixedResources(page).filter(({ destination }) => destination !== 'form').length;
}

function partsOf(page: PageRecord): string {
  const count = countParts(page);
  if (count === 0) return 'no part';
  return count === 1 ? 'one part' : `${count} parts`;
}
