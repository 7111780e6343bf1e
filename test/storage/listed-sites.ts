import { everySite, type SiteQuery } from '../../src/core/site-query.ts';
import type { SiteSummary } from '../../src/core/site-summary.ts';
import { findSites, type SiteListing } from '../../src/storage/site-listing.ts';

/** What a query comes to in the end. */
export async function listingOf(query: Partial<SiteQuery> = {}): Promise<SiteListing> {
  let last: SiteListing | undefined;
  await findSites(
    { ...everySite, ...query },
    (listing) => {
      last = listing;
    },
    new AbortController().signal,
  );
  if (last?.isComplete !== true) throw new Error('The sites have not been found.');
  return last;
}

export async function listedSites(
  query: Partial<SiteQuery> = {},
): Promise<readonly (SiteSummary | null)[]> {
  const listing = await listingOf(query);
  return listing.rows(0, listing.total);
}

export async function listedNames(query: Partial<SiteQuery> = {}): Promise<readonly string[]> {
  return (await listedSites(query)).map((row) => row?.site ?? 'unreadable');
}
