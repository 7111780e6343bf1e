import { defineCheck } from '../core/check.ts';
import { stepItem } from '../core/evidence-item.ts';
import {
  browserReason,
  describeChain,
  learnsHsts,
  type ChainStep,
  type Place,
  type RedirectChain,
} from '../core/redirect-chain.ts';
import { isIpLiteral } from '../standards/ip-address.ts';
import { isLocalUrl } from '../standards/trustworthy.ts';

/** More than these are worth a word: to https, to the host's usual name, to the page. */
const usualRedirects = 3;

/**
 * The order and the goals of the redirects that led to the page (RFC 9110 §15.4, RFC 6797 §7.2). What
 * was exposed on the way is told and weighed by `insecure-transport`; HSTS by `hsts-policy`.
 */
export default defineCheck({
  id: 'redirect-chain',
  title: 'Redirects',
  why: 'Browsers learn to ask a host by https only from that host itself, over https. A redirect that leads past it leaves the next visit open again.',
  spec: 'https://www.rfc-editor.org/rfc/rfc6797#section-7.2',
  needs: ['page', 'redirects'],
  uses: ['freshResponse'],
  findings: {
    'other-host-first': {
      severity: 'warning',
      level: 'weakened',
      title: 'Past the host’s own https',
      summary: ({ host, to }: OrderFacts) =>
        `${host} sends everyone who comes over http on to ${to}, never to its own https address. So browsers cannot learn an HSTS Policy of ${host}, and each visit to it starts in clear text.`,
      advice: ownHttpsFirst,
    },
    'www-first': {
      severity: 'warning',
      level: 'weakened',
      title: 'With or without www first',
      summary: ({ host, to }: OrderFacts) =>
        `${host} sends everyone who comes over http to ${to}, never to its own https address. The two are different hosts to HSTS: what ${to} says does not cover ${host}, and each visit to it starts in clear text.`,
      advice: ownHttpsFirst,
    },
    'https-not-first': {
      severity: 'notice',
      level: null,
      title: 'Detour before https',
      summary: ({ host, to, learned }: OrderFacts & { learned: boolean }) =>
        `Asked over http, ${host} sent the browser to ${to} first, not to its own https address. ${learned ? 'The browser learned an HSTS Policy for it all the same.' : 'The best order is the same host over https first.'}`,
      advice: ownHttpsFirst,
    },
    downgrade: {
      severity: 'notice',
      level: null,
      title: 'Sent from https to http',
      summary: ({ host, to }: OrderFacts) =>
        `${host} was asked over https and answered with a redirect to http://${to}, so an encrypted way became one in clear text. What that exposed is told under “Encrypted transport”.`,
      advice: httpsTarget,
    },
    'downgrade-averted': {
      severity: 'notice',
      level: null,
      title: 'Redirect to http not followed',
      summary: ({ host, to }: OrderFacts) =>
        `${host} was asked over https and answered with a redirect to http://${to}. This browser sent nothing in clear text there; one that comes for the first time would.`,
      advice: httpsTarget,
    },
    'too-many': {
      severity: 'notice',
      level: null,
      title: 'Many redirects',
      summary: ({ count }: { count: number }) =>
        `${count} redirects led here, one after the other. Each costs time and is one more address that has to work; ${usualRedirects} are enough for most sites.`,
      advice: () =>
        'If the site is yours: let the first redirect lead to https on the same host, and the next straight to the page.',
    },
  },
  pass: (facts: PassFacts) =>
    [upgrade(facts.upgraded), arrival(facts)].filter((sentence) => sentence !== '').join(' '),
  notObserved: 'The way to this page was not seen in full, so its redirects are not known.',
  notApplicable: {
    local: 'The page is on this machine: nothing crossed a network.',
    'clear-text':
      'Nothing on the way to this page was encrypted. That is told under “Encrypted transport”.',
  },
  judge({ page, redirects, freshResponse }) {
    if (isLocalUrl(page.url)) return { notApplicable: 'local' };
    // An answer that a service worker gave need not be the one that these redirects led to.
    if (page.freshness === 'not-observed') return { notObserved: 'redirects' };
    const chain = describeChain(redirects, freshResponse);
    const { steps } = chain;
    const evidence = steps.map(stepItem);
    const count = steps.filter(({ hop }) => hop.by === 'server').length + redirects.cutHops;
    const faults = [...orderFaults(chain), ...downgrades(chain)];
    const found = [
      // Of each kind one is told; the evidence has the whole chain.
      ...kinds.flatMap((kind) => faults.find(({ what }) => what === kind) ?? []),
      ...(count > usualRedirects ? [{ what: 'too-many', parameters: { count } } as const] : []),
    ];
    if (found.length > 0) return found.map((fault) => ({ ...fault, evidence }));
    if (redirects.cutHops > 0) return { notObserved: 'redirects' };
    if (!usesHttps(chain)) return { notApplicable: 'clear-text' };
    const byBrowser = steps.find(({ hop }) => hop.by === 'browser');
    const upgraded = byBrowser === undefined ? null : browserReason(byBrowser.hop.reason);
    const exposed = steps.filter(({ isExposed }) => isExposed);
    const direct = exposed.every(({ host }) => !isIpLiteral(host));
    return { passed: { count, exposed: exposed.length, direct, upgraded }, evidence };
  },
});

type OrderFacts = { host: string; to: string };
type PassFacts = { count: number; exposed: number; direct: boolean; upgraded: string | null };

const kinds = [
  'other-host-first',
  'www-first',
  'https-not-first',
  'downgrade',
  'downgrade-averted',
] as const;

type Fault =
  | {
      readonly what: Exclude<(typeof kinds)[number], 'https-not-first'>;
      readonly parameters: OrderFacts;
    }
  | { readonly what: 'https-not-first'; readonly parameters: OrderFacts & { learned: boolean } };

function ownHttpsFirst({ host }: OrderFacts): string {
  return `If the site is yours: let http://${host} redirect to https://${host} before anything else, send Strict-Transport-Security from there, and redirect on from there.`;
}

function httpsTarget({ host, to }: OrderFacts): string {
  return host === to
    ? `If the site is yours: let https://${host} answer with the page itself, and http://${host} with a redirect to it.`
    : `If the site is yours: let ${host} redirect to https://${to}.`;
}

/** For each host that was asked in clear text: whether it first sent the browser to its own https address. */
function orderFaults(chain: RedirectChain): readonly Fault[] {
  const exposed = chain.steps.filter(({ isExposed, host }) => isExposed && !isIpLiteral(host));
  const firstOfHost = exposed.filter(
    ({ host }, place) => exposed.findIndex((step) => step.host === host) === place,
  );
  return usesHttps(chain) ? firstOfHost.flatMap((step) => orderFault(step, chain) ?? []) : [];
}

function orderFault({ host, to }: ChainStep, chain: RedirectChain): Fault | null {
  if (to.scheme === 'https' && to.host === host) return null;
  const parameters = { host, to: to.host === host ? `http://${host}` : to.host };
  const learned = learnsHsts(chain, host);
  if (learned || places(chain).some((place) => place.scheme === 'https' && place.host === host)) {
    return { what: 'https-not-first', parameters: { ...parameters, learned } };
  }
  const isWww = to.host === `www.${host}` || host === `www.${to.host}`;
  return { what: isWww ? 'www-first' : 'other-host-first', parameters };
}

/** Where a server redirects from https to http, and whether that was followed in clear text. */
function downgrades({ steps }: RedirectChain): readonly Fault[] {
  return steps.flatMap((step, place) => {
    const { hop, host, scheme, to } = step;
    if (hop.by !== 'server' || scheme !== 'https' || to.scheme !== 'http') return [];
    if (isLocalUrl(hop.to)) return [];
    const next = steps[place + 1];
    const isAverted = next !== undefined && !next.isExposed;
    const parameters = { host, to: to.host };
    return [{ what: isAverted ? 'downgrade-averted' : 'downgrade', parameters }];
  });
}

function usesHttps(chain: RedirectChain): boolean {
  return places(chain).some(({ scheme }) => scheme === 'https');
}

function places({ steps, end }: RedirectChain): readonly Place[] {
  return [...steps, end];
}

function upgrade(reason: string | null): string {
  return reason === null
    ? ''
    : `This browser itself redirected, before anything was sent in clear text, because ${reason}.`;
}

function arrival({ count, exposed, direct, upgraded }: PassFacts): string {
  if (count === 0) {
    return upgraded !== null
      ? 'The server did not redirect.'
      : 'No redirect led here: the first address that was requested answered itself.';
  }
  const redirects = count === 1 ? 'One redirect led here' : `${count} redirects led here`;
  if (exposed === 0) return `${redirects}, and none of it crossed a network in clear text.`;
  return direct
    ? `${redirects}, from http straight to https on the same host, which is the best order.`
    : `${redirects}, and no better order was open to an address, which cannot have an HSTS Policy.`;
}
