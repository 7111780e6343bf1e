import { describeServices, listServiceOffers } from '../../core/service-offers.ts';
import type { PathFacts } from '../path-facts.ts';
import { hstsTopics } from './hsts-topics.ts';
import type { StepTopic } from './step-topic.ts';

export function httpTopics(facts: PathFacts): readonly StepTopic[] {
  return [...insideTls(facts), ...alternatives(facts), ...hstsTopics(facts)];
}

function insideTls({ scheme, freshness, host }: PathFacts): readonly StepTopic[] {
  if (scheme !== 'https' || freshness !== 'fresh') return [];
  const text = `Only once TLS with ${host} stood did the request go out; it and the answer travelled inside encrypted records.`;
  return [{ id: 'inside-tls', text }];
}

/** Where the server invites the browser to (RFC 7838). */
function alternatives({ answer, host }: PathFacts): readonly StepTopic[] {
  if (answer === null) return [];
  const { same, otherPort, otherHost } = listServiceOffers(answer);
  const offers = describeServices([...same, ...otherPort, ...otherHost]);
  if (offers === '') return [];
  return [
    {
      id: 'alt-svc',
      text: `${host} offers other ways for the next requests: ${offers} (Alt-Svc).`,
    },
  ];
}
