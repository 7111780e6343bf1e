import { canonicalHost, superdomains } from '../standards/domain-name.ts';
import { findPreload, type PreloadEntry } from '../standards/hsts-preload-list.ts';
import { findPreloadedDomain } from '../standards/hsts-preloaded-domains.ts';
import {
  CHROMIUM_STORED_MAX_AGE,
  FIREFOX_STORED_MAX_AGE,
  parseStrictTransportSecurity,
} from '../standards/strict-transport-security.ts';
import { hostnameOf, schemeOf } from '../standards/url.ts';
import type { KnownHost, NotedPolicy } from './hsts-memory.ts';
import type { DocumentResponse, Hop } from './navigation.ts';

/** What the preload list that came with this build says of a host. `date` is `YYYY-MM-DD`. */
export interface PreloadAnswer {
  readonly entry: PreloadEntry | null;
  /** The host's registrable domain is on the list itself, which may leave out the hosts below it. */
  readonly isSiteListed: boolean;
  readonly date: string;
}

/** Four truths about a host's HSTS, of which none follows from another. */
export interface HstsStanding {
  readonly host: string;
  /** What its fresh answer said. */
  readonly sent: SentPolicy;
  /**
   * This browser insisted on https here before this load: Firefox says so, Chromium showed it on the way.
   * Null where that was not put to the test.
   */
  readonly enforcedHere: boolean | null;
  /** The nearest host above this one whose policy, learnt earlier, still covers it. */
  readonly coveredBy: Coverage | null;
  /** Null where it was not observed: no list, and no top-level domain known to be on it. */
  readonly preload: Preload | null;
  /** This host's own policy, learnt before this answer and still in force. */
  readonly remembered: Coverage | null;
}

export type SentPolicy = 'policy' | 'taken-back' | 'ignored' | 'absent';

export interface Coverage {
  readonly host: string;
  /** Milliseconds since the epoch. */
  readonly seenAt: number;
  readonly until: number;
}

export type Preload =
  | { readonly kind: 'listed'; readonly name: string; readonly date: string | null }
  | { readonly kind: 'not-listed'; readonly date: string };

/** An answer over https that was observed fresh. */
type Answer = Pick<DocumentResponse, 'at' | 'fields' | 'knownHosts' | 'preload'>;

/**
 * How the host of this answer stands; `hops` are the redirects that led to it. `toldHere` is what the
 * browser itself says of its knowledge of the host; null where it says nothing.
 */
export function hstsStanding(
  url: string,
  answer: Answer,
  hops: readonly Hop[],
  toldHere: boolean | null = null,
): HstsStanding {
  const host = canonicalHost(hostnameOf(url));
  const known = answer.knownHosts ?? [];
  const policies = new Map(known.map((one) => [one.host, one.policy]));
  const own = policies.get(host) ?? null;
  const above = superdomains(host).flatMap((name) => {
    const policy = policies.get(name) ?? null;
    return policy?.includeSubDomains ? (coverage(name, policy, answer.at) ?? []) : [];
  });
  return {
    host,
    sent: whatWasSent(answer.fields['strict-transport-security'] ?? []),
    enforcedHere: toldHere ?? wasEnforced(host, hops),
    coveredBy: above[0] ?? null,
    preload: preloadOf(host, answer.preload),
    remembered: own && coverage(host, own, answer.at),
  };
}

/** Whether no policy of this host is known to be in force, however long the browser keeps one. */
export function isUnprotected({ host, policy }: KnownHost, at: number): boolean {
  return policy === null || coverage(host, policy, at, FIREFOX_STORED_MAX_AGE) === null;
}

function whatWasSent(lines: readonly string[]): SentPolicy {
  if (lines.length === 0) return 'absent';
  const { policy } = parseStrictTransportSecurity(lines);
  if (policy === null) return 'ignored';
  return policy.maxAge === 0 ? 'taken-back' : 'policy';
}

/** Chromium names HSTS as its reason; a step of Firefox is named by the answer that it led to. */
function wasEnforced(host: string, hops: readonly Hop[]): boolean | null {
  const asked = hops.filter(
    ({ from }) => schemeOf(from) === 'http' && canonicalHost(hostnameOf(from)) === host,
  );
  if (asked.some(({ reason }) => reason === 'HSTS')) return true;
  return asked.some(({ by }) => by === 'server') ? false : null;
}

/** A policy is kept for its max-age; in Chromium for a year at most. */
function coverage(
  host: string,
  policy: NotedPolicy,
  at: number,
  atMost: number = CHROMIUM_STORED_MAX_AGE,
): Coverage | null {
  const seconds = Math.min(policy.maxAge, atMost);
  const until = policy.notedAt + seconds * 1_000;
  return at < until ? { host, seenAt: policy.notedAt, until } : null;
}

function preloadOf(host: string, answer: PreloadAnswer | null): Preload | null {
  if (answer !== null) {
    const { entry, date } = answer;
    return entry === null
      ? { kind: 'not-listed', date }
      : { kind: 'listed', name: entry.name, date };
  }
  const domain = findPreload(host, findPreloadedDomain);
  return domain && { kind: 'listed', name: domain.name, date: null };
}
