import { everySite, siteOrders, type SiteQuery } from './site-query.ts';
import { verdictLevels } from './verdict-level.ts';

/** A place in the full view that a link can lead to. */
export type Route =
  | { readonly kind: 'sites'; readonly query: SiteQuery }
  | { readonly kind: 'site'; readonly site: string }
  | { readonly kind: 'changes' }
  | { readonly kind: 'data' }
  /** `chapter` is the id of one in “How this works”; null for its beginning. */
  | { readonly kind: 'guide'; readonly chapter: string | null };

/** Where the full view stands in the extension. */
export const fullViewPath = 'src/dashboard/index.html';

/** The place that a URL's fragment names; the list of all sites where it names none. */
export function parseRoute(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  const [page, ...rest] = path.split('/');
  if (page === 'site' && rest.length > 0) {
    const site = decode(rest.join('/'));
    if (site !== null && site !== '') return { kind: 'site', site };
  }
  if (page === 'guide') return { kind: 'guide', chapter: decode(rest.join('/')) || null };
  if (page === 'changes' || page === 'data') return { kind: page };
  return { kind: 'sites', query: parseQuery(search) };
}

/** The fragment of a URL that leads to the place. */
export function routeHash(route: Route): string {
  switch (route.kind) {
    case 'sites':
      return `#/${queryText(route.query)}`;
    case 'site':
      return `#/site/${encodeURIComponent(route.site)}`;
    case 'changes':
    case 'data':
      return `#/${route.kind}`;
    case 'guide':
      return route.chapter === null ? '#/guide' : `#/guide/${encodeURIComponent(route.chapter)}`;
  }
}

function parseQuery(search: string): SiteQuery {
  const fields = new URLSearchParams(search);
  const [level, order] = [fields.get('level'), fields.get('sort')];
  return {
    text: fields.get('search') ?? '',
    level: verdictLevels.find((known) => known === level) ?? null,
    finding: fields.get('finding') || null,
    order: siteOrders.find((known) => known === order) ?? everySite.order,
  };
}

function queryText({ text, level, finding, order }: SiteQuery): string {
  const fields = new URLSearchParams();
  if (text !== '') fields.set('search', text);
  if (level !== null) fields.set('level', level);
  if (finding !== null) fields.set('finding', finding);
  if (order !== everySite.order) fields.set('sort', order);
  return fields.size === 0 ? '' : `?${fields.toString()}`;
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
