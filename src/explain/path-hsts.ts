import type { HstsStanding } from '../core/hsts-standing.ts';
import { coverOf, listWords } from '../core/hsts-words.ts';
import { defaultPort } from '../standards/ports.ts';
import type { PathFacts } from './path-facts.ts';

/** What is known of the host's HSTS, each of the truths in a sentence of its own; empty where nothing is. */
export function describeHsts(facts: PathFacts): string {
  const standing = facts.hsts?.standing;
  if (standing === undefined || !facts.judged('hsts-policy')) return '';
  return [sent(facts, standing), parent(standing), preload(standing)].filter(Boolean).join(' ');
}

function sent(facts: PathFacts, standing: HstsStanding): string {
  if (standing.sent === 'policy') {
    const isShort =
      facts.has('hsts-policy.max-age-short') || facts.has('hsts-policy.max-age-short-covered');
    const age = isShort ? ', but not for long' : '';
    const ports = facts.port === defaultPort(facts.scheme) ? '' : ', on every port';
    const some = facts.has('hsts-policy.ignored-by-some')
      ? ', in a way that not every browser understands'
      : '';
    return `It asks browsers to come by https only${ports}${age}${some} (HSTS).${knownBefore(standing)}`;
  }
  if (facts.has('hsts-policy.not-renewed')) {
    return 'It no longer asks browsers to come by https only (HSTS), which this one still does for now.';
  }
  if (facts.has('hsts-policy.ignored-by-some')) {
    return 'It asks browsers to come by https only, in a way that not every browser understands (HSTS).';
  }
  switch (coverOf(standing).cover) {
    case null:
      return 'It does not make browsers come by https only (HSTS), so the next visit can start in clear text.';
    case 'browser':
      return 'It does not itself ask browsers to come by https only (HSTS). This one does here all the same, and does not tell why.';
    case 'preload':
    case 'parent':
    case 'earlier':
      return 'It does not itself ask browsers to come by https only (HSTS).';
  }
}

/** A policy protects from the visit after the one that it is learnt on (RFC 6797 §8.1). */
function knownBefore({ enforcedHere }: HstsStanding): string {
  switch (enforcedHere) {
    case true:
      return ' This browser already did when this page was asked for.';
    case false:
      return ' This browser did not know that when this page was asked for, and does from now on.';
    case null:
      return '';
  }
}

function parent({ coveredBy, enforcedHere }: HstsStanding): string {
  return coveredBy === null || enforcedHere === false
    ? ''
    : `${coveredBy.host} asks it for all its subdomains, as this browser saw before.`;
}

function preload({ host, preload: known, enforcedHere }: HstsStanding): string {
  if (known === null) return '';
  if (known.kind === 'not-listed') return `${host} is not on the preload list of ${known.date}.`;
  const words = listWords(known.name, known.date);
  const so =
    enforcedHere === false
      ? 'yet this browser did not insist on https here'
      : 'so browsers insist on https from the first visit on';
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}, ${so}.`;
}
