import type { PageRecord } from '../../core/page-record.ts';
import type { Verdict } from '../../core/verdict.ts';
import { hostnameOf, schemeOf } from '../../standards/url.ts';
import { brokenFarItems, brokenWayItems } from './broken-sights.ts';
import { clearTextItems } from './clear-text.ts';
import { encryptedItems } from './encrypted.ts';
import { ends, lookUp, proxy } from './connection-sights.ts';
import { farEndItems } from './far-end.ts';
import { fileFarItems, fileWayItems, localFarItems, localWayItems } from './local-sights.ts';
import { firstRequests, otherHosts } from './open-parts.ts';
import { gatherSightFacts, type SightFacts } from './sight-facts.ts';
import type { SightItem } from './sight.ts';
import { arrival, unseenFarItems, unseenWayItems } from './unseen-sights.ts';

/**
 * Two audiences, divided by who holds the keys. Those on the way carry the bytes: what they see is
 * what encryption leaves open. At the far end it ends by design, so there everything is open, to
 * whoever answers.
 */
export interface WhoSees {
  readonly way: SightColumn;
  readonly end: SightColumn;
}

export interface SightColumn {
  readonly title: string;
  /** Who they are. */
  readonly who: string;
  readonly items: readonly SightItem[];
}

/** Null for a page that is neither of the web nor a file. */
export function describeWhoSees(page: PageRecord, verdict: Verdict): WhoSees | null {
  if (schemeOf(page.url) === 'file') {
    const host = hostnameOf(page.url);
    return columns(host === '' ? 'Nobody else' : host, fileWayItems(host), fileFarItems(host));
  }
  const facts = gatherSightFacts(page, verdict);
  if (facts === null) return null;
  return columns(`${facts.path.host}, and who answers for it`, wayItems(facts), endItems(facts));
}

function columns(who: string, way: readonly SightItem[], end: readonly SightItem[]): WhoSees {
  return {
    way: {
      title: 'On the way',
      who: 'Others on this Wi-Fi, who runs the network, providers',
      items: way,
    },
    end: { title: 'At the far end', who, items: end },
  };
}

function wayItems(facts: SightFacts): readonly SightItem[] {
  const { path, failure } = facts;
  if (path.local) return localWayItems(facts);
  if (failure !== null) return brokenWayItems(facts, failure);
  if (path.scheme === 'http') return openWayItems(facts);
  return path.freshness === 'fresh' ? encryptedItems(facts) : unseenWayItems(facts);
}

function openWayItems(facts: SightFacts): readonly SightItem[] {
  const isFresh = facts.path.freshness === 'fresh';
  const hops = facts.exposedHops.length > 0 ? firstRequests(facts) : null;
  return [
    isFresh ? ends(facts) : arrival(facts),
    ...clearTextItems(facts),
    hops,
    lookUp(facts),
    otherHosts(facts),
    proxy,
  ].flatMap((item) => item ?? []);
}

function endItems(facts: SightFacts): readonly SightItem[] {
  const { path, failure } = facts;
  if (path.local) return localFarItems(facts);
  if (failure !== null) return brokenFarItems(facts, failure);
  return path.freshness === 'fresh' ? farEndItems(facts) : unseenFarItems(facts);
}
