import type { PageRecord } from '../../core/page-record.ts';
import { effectivePort } from '../../standards/ports.ts';
import { siteOf } from '../../standards/site.ts';
import { isLocalUrl } from '../../standards/trustworthy.ts';
import { hostnameOf, originOf, schemeOf } from '../../standards/url.ts';
import { listSightings, type HostSighting } from './host-sightings.ts';
import type { HostState, RequestedHost } from './requested-host.ts';

/** Every origin that the page asked or named, each once, in no order that matters. */
export function listHosts(page: PageRecord): readonly RequestedHost[] {
  const drafts = new Map<string, Draft>();
  for (const sighting of listSightings(page)) {
    const origin = originOf(sighting.url) ?? sighting.url;
    drafts.set(origin, addSighting(drafts.get(origin) ?? createDraft(origin), sighting));
  }
  return [...drafts.values()].map(({ clearText, ...host }) => ({
    ...host,
    state: stateOf({ clearText, ...host }),
  }));
}

interface Draft extends Omit<RequestedHost, 'state'> {
  /** Requests of documents that may ask for anything in clear text. */
  readonly clearText: number;
}

function createDraft(origin: string): Draft {
  return {
    origin,
    scheme: schemeOf(origin) ?? '',
    host: hostnameOf(origin) || origin,
    port: effectivePort(origin),
    site: siteOf(origin) ?? (hostnameOf(origin) || origin),
    protocol: null,
    addresses: [],
    isPage: false,
    redirects: 0,
    requests: 0,
    clearText: 0,
    outcomes: { blocked: 0, upgraded: 0, 'loaded-insecurely': 0, declared: 0 },
    forms: 0,
    unsettled: 0,
  };
}

function addSighting(draft: Draft, sighting: HostSighting): Draft {
  const { kind, protocol, address, requests = 0, allowsClearText, mixed } = sighting;
  const isForm = mixed?.destination === 'form';
  return {
    ...draft,
    protocol: draft.protocol ?? (protocol || null),
    addresses:
      address && !draft.addresses.includes(address)
        ? [...draft.addresses, address]
        : draft.addresses,
    isPage: draft.isPage || kind === 'page',
    redirects: draft.redirects + (kind === 'redirect' ? 1 : 0),
    requests: draft.requests + requests,
    clearText: draft.clearText + (allowsClearText ? requests : 0),
    outcomes:
      mixed === undefined || isForm
        ? draft.outcomes
        : { ...draft.outcomes, [mixed.outcome]: draft.outcomes[mixed.outcome] + 1 },
    forms: draft.forms + (isForm ? 1 : 0),
    unsettled: draft.unsettled + (kind === 'unsettled' ? 1 : 0),
  };
}

function stateOf(draft: Draft): HostState {
  const { origin, scheme, outcomes, isPage, redirects, clearText, forms } = draft;
  if (isLocalUrl(origin)) return 'local';
  if (scheme === 'https' || scheme === 'wss') return 'secure';
  if (scheme === '') return 'unclear';
  if (outcomes['loaded-insecurely'] + redirects + clearText > 0 || isPage) return 'clear-text';
  if (outcomes.blocked > 0) return 'blocked';
  if (outcomes.upgraded > 0) return 'upgraded';
  return outcomes.declared + forms > 0 ? 'named' : 'unclear';
}
