import type { Hop } from '../core/navigation.ts';
import { browserReason, isExposedHop } from '../core/redirect-chain.ts';
import { httpVersionName } from '../standards/http-version.ts';
import { hostOf, schemeOf } from '../standards/url.ts';
import { describeHsts } from './path-hsts.ts';
import { notSeenReason, type PathFacts } from './path-facts.ts';
import type { PathStepState, PathStepWords } from './path-step.ts';

/** What was said once the connection stood: version, redirects, HSTS, and whether the answer is fresh. */
export function describeHttpStep(facts: PathFacts): PathStepWords {
  const label = httpVersionName(facts.protocol ?? '') ?? 'HTTP';
  return { label, ...stateOf(facts), explanation: explain(facts) };
}

function stateOf(facts: PathFacts): { readonly state: PathStepState; readonly stateText: string } {
  if (facts.freshness === 'cache') return { state: 'unknown', stateText: 'from cache' };
  if (facts.freshness === 'not-observed') return { state: 'unknown', stateText: 'not observed' };
  if (facts.scheme === 'http' && !facts.local) return { state: 'gap', stateText: 'readable' };
  if (facts.has('insecure-transport.clear-text-hop'))
    return { state: 'gap', stateText: 'via http' };
  if (facts.has('hsts-policy.max-age-short')) return { state: 'gap', stateText: 'short HSTS' };
  if (facts.has('hsts-policy.ignored-by-some')) return { state: 'gap', stateText: 'partial HSTS' };
  if (facts.has('hsts-policy.')) return { state: 'gap', stateText: 'no HSTS' };
  return { state: 'good', stateText: 'fresh' };
}

function explain(facts: PathFacts): string {
  const sentences = [answer(facts), redirects(facts.hops), describeHsts(facts)];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

function answer(facts: PathFacts): string {
  const { freshness, protocol, host } = facts;
  if (freshness !== 'fresh') {
    return `${notSeenReason(facts)}, so its header fields say nothing about the server today.`;
  }
  const version = httpVersionName(protocol ?? '');
  return version === null
    ? `${host} answered fresh for this page.`
    : `${host} answered fresh for this page, with ${version}.`;
}

function redirects(hops: readonly Hop[]): string {
  const first = hops[0];
  if (first === undefined) return '';
  const served = hops.filter(({ by }) => by === 'server');
  if (served.length === 0) {
    return `The browser itself went to ${schemeOf(first.to)} before anything was sent, because ${browserReason(first.reason)}.`;
  }
  const exposed = served.filter(isExposedHop);
  const count = served.length === 1 ? 'One redirect' : `${served.length} redirects`;
  const start = `${count} led here, starting at ${schemeOf(first.from)}://${hostOf(first.from)}.`;
  if (exposed.length === 0) return start;
  return exposed.length === 1
    ? `${start} The request to ${hostOf(exposed[0]?.from ?? '')} went in clear text.`
    : `${start} ${exposed.length} of the requests went in clear text.`;
}
