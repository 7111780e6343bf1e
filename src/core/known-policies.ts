import { canonicalHost, superdomains } from '../standards/domain-name.ts';
import { isIpLiteral } from '../standards/ip-address.ts';
import { parseStrictTransportSecurity } from '../standards/strict-transport-security.ts';
import { hostnameOf, schemeOf } from '../standards/url.ts';
import { hstsStanding } from './hsts-standing.ts';
import type { DocumentResponse, Hop } from './navigation.ts';

/** HSTS Policies that a browser holds after a navigation: the host of each, and whether it covers those below. */
export type KnownPolicies = ReadonlyMap<string, { readonly includeSubDomains: boolean }>;

type Answer = Pick<DocumentResponse, 'url' | 'at' | 'fields' | 'knownHosts' | 'preload'> & {
  readonly isProven: boolean;
};

/**
 * The policies known before these answers and those that they sent, the last of each host. `isProven` is
 * false where the certificate of the page's host was bypassed: then browsers ignore what that host says.
 */
export function knownPolicies(
  hops: readonly Hop[],
  response: DocumentResponse | null,
  isProven: boolean,
): KnownPolicies {
  const end = response && hostnameOf(response.url);
  const answers: readonly Answer[] = [
    ...hops.flatMap((hop) =>
      hop.by === 'server' && hop.freshness === 'fresh' ? [{ ...hop, url: hop.from }] : [],
    ),
    ...(response === null ? [] : [response]),
  ].map((answer) => ({
    ...answer,
    isProven: hostnameOf(answer.url) === end ? isProven : answer.certificateError === null,
  }));
  const policies = new Map<string, { readonly includeSubDomains: boolean }>();
  for (const answer of answers.filter(canTeach)) learn(policies, answer);
  return policies;
}

/** Whether a request over http to this host, and to all below it where that is asked, becomes https (RFC 6797 §8.2). */
export function isCoveredByPolicy(policies: KnownPolicies, host: string, below: boolean): boolean {
  const own = policies.get(host);
  if (own !== undefined && (own.includeSubDomains || !below)) return true;
  return superdomains(host).some((name) => policies.get(name)?.includeSubDomains);
}

function canTeach({ url }: Answer): boolean {
  return schemeOf(url) === 'https' && !isIpLiteral(hostnameOf(url));
}

function learn(
  policies: Map<string, { readonly includeSubDomains: boolean }>,
  answer: Answer,
): void {
  const host = canonicalHost(hostnameOf(answer.url));
  const { coveredBy, remembered, preload } = hstsStanding(answer.url, answer, []);
  const own = answer.knownHosts?.find((known) => known.host === host)?.policy ?? null;
  if (coveredBy !== null) policies.set(coveredBy.host, { includeSubDomains: true });
  if (remembered !== null && own !== null) policies.set(host, own);
  const lines = answer.fields['strict-transport-security'] ?? [];
  const { policy } = parseStrictTransportSecurity(lines);
  if (policy !== null && answer.isProven) {
    if (policy.maxAge === 0) policies.delete(host);
    else policies.set(host, policy);
  }
  // What browsers bring along no answer takes back.
  if (preload?.kind !== 'listed') return;
  const isOwn = preload.name === host;
  const below = isOwn ? (answer.preload?.entry?.includeSubDomains ?? true) : true;
  policies.set(preload.name, {
    includeSubDomains: below || (policies.get(preload.name)?.includeSubDomains ?? false),
  });
}
