import { canonicalHost, superdomains } from '../standards/domain-name.ts';
import { isIpLiteral } from '../standards/ip-address.ts';
import { siteOf } from '../standards/site.ts';
import { parseStrictTransportSecurity } from '../standards/strict-transport-security.ts';
import { isLoopbackHost } from '../standards/trustworthy.ts';
import { hostnameOf, schemeOf } from '../standards/url.ts';
import type { Answer, Observation, RequestFacts } from './observation.ts';

/** What this profile learnt of a host from its own fresh answers (RFC 6797 §8.1). */
export interface KnownHost {
  readonly host: string;
  /** Registrable domain, or the host where there is none. */
  readonly site: string;
  /** When it last answered fresh, and whether that answer held a policy. Milliseconds since the epoch. */
  readonly seenAt: number;
  readonly lastAnswer: 'policy' | 'ignored' | 'absent';
  /** The policy browsers hold since: the last valid one; null where there was none or it was taken back. */
  readonly policy: NotedPolicy | null;
}

export interface NotedPolicy {
  /** Seconds, as sent. */
  readonly maxAge: number;
  readonly includeSubDomains: boolean;
  readonly notedAt: number;
}

/** By host. */
export type HstsMemory = Readonly<Record<string, KnownHost>>;

/** An answer to a document's request that browsers would learn from: fresh, over https, from a named host. */
type TeachingAnswer = Extract<Observation, RequestFacts & Answer>;

/** The hosts that matter to these observations: those that answer, and the ones above them. */
export function hostsConcerned(observations: readonly Observation[]): readonly string[] {
  const hosts = observations
    .filter(isDocumentAnswer)
    .map(({ url }) => canonicalHost(hostnameOf(url)));
  return [...new Set(hosts.flatMap((host) => [host, ...superdomains(host)]))].filter(canBeKnown);
}

/**
 * Learns from each fresh answer, and tells the answers on the way to a document what was known of
 * their hosts and of those above them before. Pure.
 */
export function recallHsts(
  memory: HstsMemory,
  observations: readonly Observation[],
): { readonly memory: HstsMemory; readonly observations: readonly Observation[] } {
  let known = memory;
  const told = observations.map((observation) => {
    if (!isDocumentAnswer(observation)) return observation;
    const host = canonicalHost(hostnameOf(observation.url));
    const before = known;
    if (canBeKnown(host)) known = learn(known, host, observation);
    const knownHosts = [host, ...superdomains(host)].flatMap((name) => {
      const one = knownIn(before, name);
      // An answer that is told again, after the worker was stopped, must not vouch for itself.
      return one === undefined || one.seenAt >= observation.time ? [] : [one];
    });
    return { ...observation, knownHosts };
  });
  return { memory: known, observations: told };
}

function learn(memory: HstsMemory, host: string, answer: TeachingAnswer): HstsMemory {
  const { url, time, fields, certificateError } = answer;
  if (isBrowsersOwn(answer) || answer.fromCache || certificateError !== undefined) return memory;
  const before = knownIn(memory, host);
  const lines = fields['strict-transport-security'] ?? [];
  const { policy } = parseStrictTransportSecurity(lines);
  const lastAnswer = policy === null ? (lines.length === 0 ? 'absent' : 'ignored') : 'policy';
  const known: KnownHost = {
    host,
    site: siteOf(url) ?? host,
    seenAt: time,
    lastAnswer,
    policy: policy === null ? (before?.policy ?? null) : noted(policy, time),
  };
  return { ...memory, [host]: known };
}

/** A host may be called as what every object has: `constructor`. */
function knownIn(memory: HstsMemory, host: string): KnownHost | undefined {
  return Object.hasOwn(memory, host) ? memory[host] : undefined;
}

/** max-age=0 takes a policy back (RFC 6797 §6.1.1). */
function noted(
  { maxAge, includeSubDomains }: Pick<NotedPolicy, 'maxAge' | 'includeSubDomains'>,
  notedAt: number,
): NotedPolicy | null {
  return maxAge === 0 ? null : { maxAge, includeSubDomains, notedAt };
}

function isDocumentAnswer(observation: Observation): observation is TeachingAnswer {
  return (
    'fields' in observation &&
    observation.destination === 'document' &&
    schemeOf(observation.url) === 'https'
  );
}

function isBrowsersOwn(answer: TeachingAnswer): boolean {
  return answer.status === 0 || answer.fields['non-authoritative-reason'] !== undefined;
}

function canBeKnown(host: string): boolean {
  return host !== '' && !isIpLiteral(host) && !isLoopbackHost(host);
}
