import type { HstsStanding } from '../core/hsts-standing.ts';
import { listWords } from '../core/hsts-words.ts';
import { defaultPort } from '../standards/ports.ts';
import type { PathFacts } from './path-facts.ts';

/** What is known of the host's HSTS, each of the truths in a sentence of its own; empty where nothing is. */
export function describeHsts(facts: PathFacts): string {
  const standing = facts.hsts?.standing;
  if (standing === undefined || !facts.judged('hsts-policy')) return '';
  return [sent(facts, standing), parent(standing), preload(standing)].filter(Boolean).join(' ');
}

function sent(
  facts: PathFacts,
  { sent: policy, coveredBy, preload: listed }: HstsStanding,
): string {
  if (policy === 'policy' && !facts.has('hsts-policy.ignored')) {
    const age = facts.has('hsts-policy.max-age-short') ? ', but not for long' : '';
    const ports = facts.port === defaultPort(facts.scheme) ? '' : ', on every port';
    return `It asks browsers to come by https only${ports}${age} (HSTS).`;
  }
  if (facts.has('hsts-policy.not-renewed')) {
    return 'It no longer asks browsers to come by https only (HSTS), which this one still does for now.';
  }
  return coveredBy !== null || listed?.kind === 'listed'
    ? 'It does not itself ask browsers to come by https only (HSTS).'
    : 'It does not make browsers come by https only (HSTS), so the next visit can start in clear text.';
}

function parent({ coveredBy }: HstsStanding): string {
  return coveredBy === null
    ? ''
    : `${coveredBy.host} asks it for all its subdomains, as this browser saw before.`;
}

function preload({ host, preload: known }: HstsStanding): string {
  if (known === null) return '';
  if (known.kind === 'not-listed') return `${host} is not on the preload list of ${known.date}.`;
  const words = listWords(known.name, known.date);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}, so browsers insist on https from the first visit on.`;
}
