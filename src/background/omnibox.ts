import { fullViewPath, routeHash, type Route } from '../core/full-view-route.ts';
import { everySite } from '../core/site-query.ts';
import type { Suggestion } from '../core/suggestion.ts';
import { typedPrefixes, typedSite } from '../core/typed-site.ts';
import { describeSuggestion } from '../explain/describe-suggestion.ts';
import type { Disposition } from '../platform/omnibox.ts';
import { openOwnPage } from '../platform/own-page.ts';
import { isSiteKept, sitesBeginning } from '../storage/suggest-sites.ts';

/** The sites of the history whose names begin as what is typed; of the likeliest reading that has any. */
export async function suggestSites(typed: string): Promise<readonly Suggestion[]> {
  for (const prefix of typedPrefixes(typed)) {
    const sites = await sitesBeginning(prefix);
    if (sites.length > 0) return sites.map((site) => describeSuggestion(site, prefix));
  }
  return [];
}

/** Opens the site's page in the full view, or the list with what was typed as its search. */
export async function openTyped(content: string, disposition: Disposition): Promise<void> {
  await openOwnPage(fullViewPath, routeHash(await routeTo(content)), disposition);
}

async function routeTo(content: string): Promise<Route> {
  for (const site of [content, typedSite(content)]) {
    if (site !== null && (await isSiteKept(site))) return { kind: 'site', site };
  }
  return { kind: 'sites', query: { ...everySite, text: content.trim() } };
}
