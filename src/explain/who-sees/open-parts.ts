import type { MixedOutcome } from '../../core/mixed-outcome.ts';
import type { MixedResource } from '../../core/mixed-resource.ts';
import { hostnameOf, schemeOf } from '../../standards/url.ts';
import { isIpLiteral } from '../../standards/ip-address.ts';
import { isLocalUrl } from '../../standards/trustworthy.ts';
import { counted, openAddress, type SightFacts } from './sight-facts.ts';
import { at, byStandard, notObserved, observed, type SightItem } from './sight.ts';

/** What of an encrypted page, and of the way to it, was not: each of the requests by its address. */
export function openItems(facts: SightFacts): readonly SightItem[] {
  return [firstRequests(facts), ...parts(facts), downloads(facts)].flatMap((item) => item ?? []);
}

/** Redirects in clear text before the page. */
export function firstRequests({
  path,
  exposedHops,
  evidence,
  sawWholeWay,
}: SightFacts): SightItem | null {
  const urls = exposedHops.map(({ from }) => from);
  if (urls.length > 0) {
    const sent = evidence.sentInClear.filter(({ url }) => urls.includes(url));
    const cookies = new Set(sent.flatMap(({ cookies: { names } }) => names)).size;
    const isFirst = path.hops[0] === exposedHops[0];
    const what =
      urls.length > 1
        ? `${urls.length} requests on the way here`
        : isFirst
          ? 'The first request'
          : 'One request on the way here';
    const carried = cookies === 0 ? '' : `, with ${counted(cookies, 'one cookie', 'cookies')}`;
    const detail = `In clear text${carried}. Someone on the way could have led you elsewhere.`;
    return at(observed('first-requests', 'changes', what, detail), urls.map(openAddress));
  }
  return sawWholeWay
    ? null
    : notObserved(
        'first-requests',
        'unknown',
        'Whether you came by http first',
        'Not every step that led here was seen.',
      );
}

function parts({ evidence }: SightFacts): readonly (SightItem | null)[] {
  const mixed = evidence.mixedResources;
  if (mixed === null) {
    const detail = 'The content of this page was not looked at.';
    return [notObserved('named-parts', 'unknown', 'Whether parts are in clear text', detail)];
  }
  const forms = mixed.filter(({ destination }) => destination === 'form');
  const of = (...outcomes: readonly MixedOutcome[]): readonly MixedResource[] =>
    [...mixed, ...evidence.unsettledResources].filter(
      (one) => one.destination !== 'form' && outcomes.includes(one.outcome),
    );
  return [
    listed(of('loaded-insecurely'), (places, count) =>
      at(
        observed(
          'open-parts',
          'changes',
          counted(count, 'One part of the page', 'parts of the page'),
          'Asked for in clear text: its whole address, and whatever came back.',
        ),
        places,
      ),
    ),
    listed(forms, (places, count) =>
      at(
        byStandard(
          'open-forms',
          'changes',
          counted(count, 'What you send with one form', 'forms, if you send them'),
          'The page is encrypted, where the form leads is not.',
        ),
        places,
      ),
    ),
    listed(of('blocked', 'upgraded'), (places, count) =>
      at(
        observed(
          'kept-parts',
          'cannot',
          counted(count, 'One part named as http', 'parts named as http'),
          'The browser blocked them or asked by https instead, so nothing of them was open.',
        ),
        places,
      ),
    ),
    listed(of('declared'), (places, count) =>
      at(
        notObserved(
          'named-parts',
          'unknown',
          counted(count, 'One part named as http', 'parts named as http'),
          'The page names it, and whether it was asked for was not seen.',
        ),
        places,
      ),
    ),
  ];
}

function listed(
  resources: readonly MixedResource[],
  item: (places: readonly string[], count: number) => SightItem,
): SightItem | null {
  if (resources.length === 0) return null;
  const places = resources.map(({ url }) => openAddress(url));
  return item(places, resources.length);
}

function downloads({ evidence }: SightFacts): SightItem | null {
  const files = evidence.insecureDownloads ?? [];
  if (files.length === 0) return null;
  const what = counted(files.length, 'One file that it offered', 'files that it offered');
  const detail = 'All or part of the way was in clear text, where it could be exchanged.';
  return at(
    observed('open-downloads', 'changes', what, detail),
    files.flatMap(({ exposed }) => exposed.map(openAddress)),
  );
}

/** Hosts besides the page's own that were asked for parts over https; its own on another port is no other. */
export function otherHostNames({ path, evidence }: SightFacts): readonly string[] {
  const own = hostnameOf(path.url);
  const timed = (evidence.hosts ?? [])
    .map(({ origin }) => origin)
    .filter((origin) => schemeOf(origin) === 'https' && !isLocalUrl(origin));
  // Firefox times what it upgrades under its address with http.
  const { mixedResources, unsettledResources, upgradedRedirects } = evidence;
  const upgraded = [...(mixedResources ?? []), ...unsettledResources, ...upgradedRedirects]
    .filter(({ outcome, traces }) => outcome === 'upgraded' && !traces.includes('deferred'))
    .map(({ url }) => url);
  const names = [...timed, ...upgraded].map(hostnameOf);
  return [...new Set(names)].filter((host) => host !== own);
}

/** Each of them has a connection of its own, with a name of its own in the handshake; an address has none. */
export function otherHosts(facts: SightFacts): SightItem | null {
  const hosts = otherHostNames(facts).filter((host) => !isIpLiteral(host));
  if (hosts.length === 0) return null;
  const what = counted(hosts.length, 'One other host’s name', 'other hosts’ names');
  const detail = 'Parts of the page come from there, each over a connection of its own.';
  return at(notObserved('other-hosts', 'probably', what, detail), hosts);
}
