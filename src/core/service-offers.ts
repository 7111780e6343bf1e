import { parseAltSvc, type AlternativeService } from '../standards/alt-svc.ts';
import { canonicalHost } from '../standards/domain-name.ts';
import { effectivePort } from '../standards/ports.ts';
import { hostnameOf } from '../standards/url.ts';
import { showable } from './foreign-text.ts';
import type { DocumentResponse } from './navigation.ts';
import { shortList } from './short-list.ts';

/** What a response offers for the next requests, by how it differs from the place that answered. */
export interface ServiceOffers {
  /** The same host and port: another protocol only. */
  readonly same: readonly AlternativeService[];
  readonly otherPort: readonly AlternativeService[];
  readonly otherHost: readonly AlternativeService[];
  /** Members of the field that cannot be read. */
  readonly skipped: readonly string[];
}

/** The alternative services of an answer (RFC 7838); one that is stale at once (`ma=0`) is no offer. */
export function listServiceOffers(response: DocumentResponse): ServiceOffers {
  const parsed = parseAltSvc(response.fields['alt-svc'] ?? []);
  if (parsed.kind === 'clear') return { same: [], otherPort: [], otherHost: [], skipped: [] };
  const [host, port] = [canonicalHost(hostnameOf(response.url)), effectivePort(response.url)];
  const offers = parsed.alternatives.filter(({ maxAge }) => maxAge > 0);
  const isElsewhere = (service: AlternativeService): boolean =>
    service.host !== null && canonicalHost(service.host) !== host;
  return {
    same: offers.filter((service) => !isElsewhere(service) && service.port === port),
    otherPort: offers.filter((service) => !isElsewhere(service) && service.port !== port),
    otherHost: offers.filter(isElsewhere),
    skipped: parsed.skipped.map(showable),
  };
}

/** Some services in a sentence. */
export function describeServices(services: readonly AlternativeService[]): string {
  return shortList(services.map(describeService));
}

/** `h3 on port 8443`, `h2 on alt.example, port 443`. */
export function describeService({ protocol, host, port }: AlternativeService): string {
  return `${showable(protocol)} on ${host === null ? '' : `${host}, `}port ${port}`;
}
