import { defineCheck } from '../core/check.ts';
import { redirectedItem } from '../core/evidence-item.ts';
import type { EvidenceItem } from '../core/finding.ts';
import type { MixedOutcome } from '../core/mixed-outcome.ts';
import type { MixedResource } from '../core/mixed-resource.ts';
import { hostOf, schemeOf } from '../standards/url.ts';

interface Kind {
  readonly what: MixedOutcome | 'redirect-upgraded';
  readonly parameters: Facts;
  readonly evidence: readonly EvidenceItem[];
}

/** Resources of an https page that were named with http, by what became of them (Mixed Content §4). */
export default defineCheck({
  id: 'mixed-content',
  title: 'Mixed content',
  why: 'One part of a page that comes over http can be read or changed on the way, however well the rest is encrypted.',
  spec: 'https://www.w3.org/TR/mixed-content/#mixed-content',
  needs: ['page', 'mixedResources', 'unsettledResources', 'upgradedRedirects'],
  uses: ['inspectedAt'],
  findings: {
    'loaded-insecurely': {
      severity: 'danger',
      level: 'mixed',
      title: 'Parts loaded in clear text',
      summary: ({ count, hosts, inFrame }: Facts) =>
        `Part of ${inFrame ? 'an encrypted frame of this page' : 'this encrypted page'} came in clear text: ${things(count)} from ${hosts} could be read and changed on the way (mixed content, loaded).`,
      advice: () => fix,
    },
    blocked: {
      severity: 'warning',
      level: 'mixed',
      title: 'Insecure parts blocked',
      summary: ({ count, hosts }: Facts) =>
        `The page asked for ${things(count)} from ${hosts} over http, and this browser refused: nothing leaked, but part of the page may not work (mixed content, blocked).`,
      advice: () => fix,
    },
    upgraded: {
      severity: 'warning',
      level: 'mixed',
      title: 'Insecure parts upgraded',
      summary: ({ count, hosts }: Facts) =>
        `The page names ${things(count)} from ${hosts} with http. This browser asks for them over https instead; an older one would not (mixed content, upgraded).`,
      advice: () => fix,
    },
    declared: {
      severity: 'notice',
      level: null,
      title: 'Insecure parts not loaded yet',
      summary: ({ count, hosts }: Facts) =>
        `The page names ${things(count)} from ${hosts} with http; whether anything asked for ${count === 1 ? 'it' : 'them'} was not seen (mixed content, declared).`,
      advice: () => fix,
    },
    'redirect-upgraded': {
      severity: 'notice',
      level: null,
      title: 'Redirects to http corrected',
      summary: ({ count, hosts }: Facts) =>
        `${hosts} answered for ${things(count)} with a redirect to http. This browser went on over https, so nothing was sent in clear text.`,
      advice: () =>
        'If the site is yours: let these redirects lead to https addresses; not every browser corrects them.',
    },
  },
  pass: ({ inspected }: { inspected: boolean }) =>
    inspected
      ? 'A deep inspection listened to everything the page and its frames asked for while it loaded, WebSockets and images made by scripts included: none of it crossed a network in clear text.'
      : 'No part of the page that was observed was asked for over a network in clear text. WebSockets, and images that scripts make without showing them, are seen by a deep inspection only.',
  notObserved:
    'The content of this page has not been looked at, or an answer or a request of it was not seen, so there may be mixed content that nothing shows.',
  notApplicable: {
    'clear-text': 'The page itself is not encrypted, so none of its parts counts as mixed content.',
  },
  judge({ page, mixedResources, unsettledResources, upgradedRedirects, inspectedAt }) {
    const resources = mixedResources.filter(({ destination }) => destination !== 'form');
    const all = [...resources, ...upgradedRedirects];
    if (schemeOf(page.url) !== 'https' && all.length === 0) return { notApplicable: 'clear-text' };
    const isSettled = unsettledResources.every(({ destination }) => destination === 'form');
    if (all.length === 0 && !isSettled) return { notObserved: 'mixedResources' };
    if (all.length === 0) return { passed: { inspected: inspectedAt !== null }, evidence: [] };
    const inFrame = schemeOf(page.url) !== 'https';
    const outcomes = ['loaded-insecurely', 'blocked', 'upgraded', 'declared'] as const;
    const findings = outcomes.map((outcome) =>
      findingOf(
        outcome,
        resources.filter((resource) => resource.outcome === outcome),
        inFrame,
      ),
    );
    return [...findings, findingOf('redirect-upgraded', upgradedRedirects, inFrame)].flatMap(
      (finding) => finding ?? [],
    );
  },
});

/** `inFrame`: the page itself came in clear text, so all of it lies in encrypted frames. */
type Facts = { count: number; hosts: string; inFrame: boolean };

const fix =
  'If the site is yours: change these addresses to https in pages, templates, style sheets and stored content. Until that is done, this header makes browsers ask over https. `Content-Security-Policy: upgrade-insecure-requests`';

function findingOf(
  what: Kind['what'],
  resources: readonly MixedResource[],
  inFrame: boolean,
): Kind | null {
  if (resources.length === 0) return null;
  // A redirect is told of by who answered with it, everything else by where it lies.
  const urls = resources.map(({ url, redirectedFrom }) =>
    what === 'redirect-upgraded' ? (redirectedFrom ?? url) : url,
  );
  const parameters = { count: resources.length, hosts: hostList(urls), inFrame };
  return { what, parameters, evidence: resources.map(redirectedItem) };
}

function hostList(urls: readonly string[]): string {
  const hosts = [...new Set(urls.map(hostOf))];
  const [first = '', second] = hosts;
  if (second === undefined) return first;
  return hosts.length === 2
    ? `${first} and ${second}`
    : `${first} and ${hosts.length - 1} other hosts`;
}

function things(count: number): string {
  return count === 1 ? 'one resource' : `${count} resources`;
}
