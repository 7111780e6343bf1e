import { addSighting, type InsecureSighting } from './insecure-resource.ts';
import { limits } from './limits.ts';
import { isReport } from './is-report.ts';
import type { FrameAddress, Observation } from './observation.ts';
import { documentChain, type PageRecord } from './page-record.ts';
import { addToTally, removeFromTally } from './tally.ts';
import { isMixedContentUrl, prohibitsMixedContent } from '../standards/mixed-content.ts';
import { withoutCredentials } from '../standards/url.ts';

/** Notes an insecure URL that a document of the page named or asked for, where that is mixed content. */
export function see(
  page: PageRecord,
  from: FrameAddress & Pick<Observation, 'kind' | 'time'>,
  sighting: Omit<InsecureSighting, 'document' | 'at'>,
): PageRecord {
  if (!isMixedContentUrl(sighting.url)) return page;
  // A frame's navigation belongs to the document that holds the frame; a report to the one that made it.
  const isNavigation = sighting.destination === 'iframe' && !isReport(from);
  const owner = isNavigation ? from.parentDocumentId : from.documentId;
  const document = owner !== null && owner in page.documents ? owner : page.key;
  if (!prohibitsMixedContent(documentChain(page, document).map(({ url }) => url))) return page;
  const url = (withoutCredentials(sighting.url) ?? sighting.url).slice(0, limits.urlLength);
  const seen = { ...sighting, url, document, at: from.time };
  const { resources, isNew, leftOut } = addSighting(page.insecureResources, seen, listRoom);
  const before = page.cut.insecureResources;
  // One that was left out may come into the list once more is known of it.
  const listed = isNew ? removeFromTally(before, nameOf(seen)) : before;
  const after =
    leftOut === null
      ? listed
      : addToTally(listed, nameOf(leftOut), limits.insecureResourcesCounted);
  if (resources === page.insecureResources && after === before) return page;
  return { ...page, insecureResources: resources, cut: { ...page.cut, insecureResources: after } };
}

const listRoom = {
  resources: limits.insecureResourcesPerPage,
  characters: limits.insecureCharactersPerPage,
};

/** Channels differ in the destination they tell, so one that is left out is known without it. */
function nameOf({ document, url }: { readonly document: string; readonly url: string }): string {
  return `${document} ${url}`;
}
