import { durationInWords, maxAgeBand, type MaxAgeBand } from '../../standards/hsts-max-age.ts';
import { isIpLiteral } from '../../standards/ip-address.ts';
import {
  parseStrictTransportSecurity,
  type HstsPolicy,
} from '../../standards/strict-transport-security.ts';
import type { PathFacts } from '../path-facts.ts';
import type { StepTopic } from './step-topic.ts';

/** What HSTS does for this host, or why it can do nothing here. */
export function hstsTopics(facts: PathFacts): readonly StepTopic[] {
  if (facts.local) return [];
  const ignored = whyIgnored(facts);
  if (ignored !== null) return [{ id: 'hsts-ignored', text: ignored }];
  const { answer } = facts;
  if (answer === null) return [];
  const lines = answer.fields['strict-transport-security'] ?? [];
  const { policy } = parseStrictTransportSecurity(lines);
  return [
    ...whatItDoes(facts),
    ...(policy === null ? [] : policyTopics(facts, policy)),
    ...parent(facts),
    ...(isLasting(policy) ? [] : [rollout(facts)]),
    ...preload(facts),
  ];
}

/** The note counts only where nobody else could have written it (RFC 6797 §8.1). */
function whyIgnored({ scheme, host, answer }: PathFacts): string | null {
  if (isIpLiteral(host)) {
    return `HSTS belongs to names: browsers ignore it for an IP address such as ${host}.`;
  }
  if (scheme === 'http') {
    return `HSTS sent over http is ignored: anyone on the way to ${host} could have added it.`;
  }
  return (answer?.certificateError ?? null) === null
    ? null
    : `HSTS is ignored on a connection with a certificate error, which ${host} had in this session.`;
}

function whatItDoes({ host }: PathFacts): readonly StepTopic[] {
  return [
    {
      id: 'hsts-what',
      text: `A browser that has read HSTS from ${host} over https changes http://${host} to https by itself, before anything is sent.`,
    },
    {
      id: 'hsts-redirect-alone',
      text: `A redirect from http://${host} alone leaves the first request open: it has gone out in clear text when the redirect answers.`,
    },
  ];
}

function policyTopics({ host }: PathFacts, policy: HstsPolicy): readonly StepTopic[] {
  const { maxAge, includeSubDomains } = policy;
  return [
    {
      id: 'hsts-max-age',
      text: ageWords(maxAge),
    },
    {
      id: 'hsts-subdomains',
      text: includeSubDomains
        ? `It covers every name below ${host} too (includeSubDomains).`
        : `It does not cover names below ${host} (no includeSubDomains).`,
    },
  ];
}

function ageWords(maxAge: number): string {
  const band = maxAgeBand(maxAge);
  return band === 'over-ten-years'
    ? 'Its max-age is more than ten years, of which Chromium keeps one.'
    : `Its max-age is ${maxAge} seconds (${durationInWords(maxAge)}): ${bands[band]}.`;
}

const bands: Readonly<Record<Exclude<MaxAgeBand, 'over-ten-years'>, string>> = {
  zero: 'browsers forget the policy',
  'under-a-day': 'less than a day, for a trial',
  'under-18-weeks': 'less than 18 weeks, which linters call short',
  'under-180-days': 'less than 180 days, which linters call short',
  'under-a-year': 'less than a year, enough for most readers',
  'a-year-or-more': 'a year or more, as it should be',
};

function parent({ hsts, host }: PathFacts): readonly StepTopic[] {
  const covering = hsts?.standing.coveredBy ?? null;
  if (covering === null) return [];
  const text = `The policy of ${covering.host} covers ${host} as well, for it includes the names below (includeSubDomains).`;
  return [{ id: 'hsts-parent', text }];
}

function isLasting(policy: HstsPolicy | null): boolean {
  return policy !== null && maxAgeBand(policy.maxAge) === 'a-year-or-more';
}

function rollout({ host }: PathFacts): StepTopic {
  const text = `If ${host} is yours, raise max-age in steps while all works: 300, 604800, 2592000, then 63072000 seconds.`;
  return { id: 'hsts-rollout', text };
}

/** That a site is not on the list is no fault. */
function preload({ hsts }: PathFacts): readonly StepTopic[] {
  if (hsts?.standing.preload?.kind === 'listed') return [];
  const text =
    'The preload list would protect the very first visit too. It takes whole sites only, all names below included, and leaving it takes months: not to be on it is no fault.';
  return [{ id: 'hsts-preload', text }];
}
