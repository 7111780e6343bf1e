import { defineCheck } from '../core/check.ts';
import { resourceItem } from '../core/evidence-item.ts';
import type { EvidenceItem } from '../core/finding.ts';
import type { MixedOutcome, MixedResource } from '../core/mixed-resource.ts';
import { hostOf, schemeOf } from '../standards/url.ts';

interface Kind {
  readonly what: MixedOutcome;
  readonly parameters: { count: number; hosts: string };
  readonly evidence: readonly EvidenceItem[];
}

/** Resources of an https page that were named with http, by what became of them (Mixed Content §4). */
export default defineCheck({
  id: 'mixed-content',
  title: 'Mixed content',
  why: 'One part of a page that comes over http can be read or changed on the way, however well the rest is encrypted.',
  spec: 'https://www.w3.org/TR/mixed-content/#mixed-content',
  needs: ['page', 'mixedResources'],
  findings: {
    'loaded-insecurely': {
      severity: 'danger',
      level: 'mixed',
      title: 'Parts loaded in clear text',
      summary: ({ count, hosts }: Facts) =>
        `Part of this encrypted page came in clear text: ${things(count)} from ${hosts} could be read and changed on the way (mixed content, loaded).`,
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
        `The page names ${things(count)} from ${hosts} with http. This browser fetched them over https instead; an older one would not (mixed content, upgraded).`,
      advice: () => fix,
    },
    declared: {
      severity: 'notice',
      level: null,
      title: 'Insecure parts not loaded yet',
      summary: ({ count, hosts }: Facts) =>
        `The page names ${things(count)} from ${hosts} with http; so far nothing has asked for them (mixed content, declared).`,
      advice: () => fix,
    },
  },
  pass: 'Every part of the page that was observed was asked for over https.',
  notObserved:
    'The content of this page has not been looked at, so mixed content could be there unseen.',
  notApplicable: {
    'clear-text': 'The page itself is not encrypted, so none of its parts counts as mixed content.',
  },
  judge({ page, mixedResources }) {
    const resources = mixedResources.filter(({ destination }) => destination !== 'form');
    if (schemeOf(page.url) !== 'https' && resources.length === 0) {
      return { notApplicable: 'clear-text' };
    }
    const outcomes = ['loaded-insecurely', 'blocked', 'upgraded', 'declared'] as const;
    return outcomes.flatMap((outcome) => findingOf(outcome, resources) ?? []);
  },
});

type Facts = { count: number; hosts: string };

const fix =
  'If the site is yours: change these addresses to https in pages, templates, style sheets and stored content. Until then the header “Content-Security-Policy: upgrade-insecure-requests” makes browsers ask over https.';

function findingOf(outcome: MixedOutcome, all: readonly MixedResource[]): Kind | null {
  const resources = all.filter((resource) => resource.outcome === outcome);
  if (resources.length === 0) return null;
  const parameters = { count: resources.length, hosts: hostList(resources) };
  return { what: outcome, parameters, evidence: resources.map(resourceItem) };
}

function hostList(resources: readonly MixedResource[]): string {
  const hosts = [...new Set(resources.map(({ url }) => hostOf(url)))];
  const [first = '', second] = hosts;
  if (second === undefined) return first;
  return hosts.length === 2
    ? `${first} and ${second}`
    : `${first} and ${hosts.length - 1} other hosts`;
}

function things(count: number): string {
  return count === 1 ? 'one resource' : `${count} resources`;
}
