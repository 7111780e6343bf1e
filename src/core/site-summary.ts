import { defaultPort } from '../standards/ports.ts';
import { parseUrl } from '../standards/url.ts';
import { listChanges } from './change/list-changes.ts';
import { verdictLevels, worseLevel, type VerdictLevel } from './verdict-level.ts';
import type { Visit } from './visit.ts';

/** A site in the list of all sites: what its newest visits came to. */
export interface SiteSummary {
  /** Registrable domain, or the host where there is none. */
  readonly site: string;
  /** The worst of what each of its places showed last. */
  readonly level: VerdictLevel;
  /** Codes of what was found there, without repeats, in order. */
  readonly findings: readonly string[];
  readonly visits: number;
  /** What changed between the visits that were looked at. */
  readonly changes: number;
  /** Milliseconds since the epoch. */
  readonly lastTime: number;
}

/**
 * How each place of a site stood when it was last seen, the worst first. A place is a host with its port;
 * http and https on their default ports are one, so a site that went over to https is not held against
 * its past.
 */
export function siteStandings(visits: readonly Visit[]): readonly Visit[] {
  const places = groupByPlace(visits.toSorted((a, b) => a.time - b.time));
  return [...places.values()]
    .flatMap((seen) => newestObserved(seen) ?? [])
    .toSorted(
      (a, b) => verdictLevels.indexOf(a.level) - verdictLevels.indexOf(b.level) || b.time - a.time,
    );
}

/**
 * Sums up a site from its newest visits, of which there is at least one. `visits` is the number of all
 * that are kept.
 */
export function summariseSite(newest: readonly Visit[], visits: number): SiteSummary | null {
  const oldestFirst = newest.toSorted((a, b) => a.time - b.time);
  const last = oldestFirst.at(-1);
  if (last === undefined) return null;
  const standing = siteStandings(oldestFirst);
  return {
    site: last.site,
    level: standing.map(({ level }) => level).reduce(worseLevel, 'none'),
    findings: [...new Set(standing.flatMap(({ findings }) => findings))].toSorted(),
    visits,
    changes: listChanges(oldestFirst).length,
    lastTime: last.time,
  };
}

function groupByPlace(visits: readonly Visit[]): ReadonlyMap<string, readonly Visit[]> {
  const places = new Map<string, Visit[]>();
  for (const visit of visits) {
    const place = placeOf(visit);
    const seen = places.get(place);
    if (seen) seen.push(visit);
    else places.set(place, [visit]);
  }
  return places;
}

function placeOf({ origin }: Visit): string {
  const url = parseUrl(origin);
  if (url === null) return origin;
  const { hostname, port, protocol } = url;
  return port === '' && defaultPort(protocol) !== null ? hostname : `${hostname}:${port}`;
}

/** A visit that showed nothing does not take the place of one that did. */
function newestObserved(oldestFirst: readonly Visit[]): Visit | undefined {
  return oldestFirst.findLast(isObserved) ?? oldestFirst.at(-1);
}

function isObserved({ level }: Visit): boolean {
  return level !== 'unknown';
}
