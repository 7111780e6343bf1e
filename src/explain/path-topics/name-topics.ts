import { isIpLiteral } from '../../standards/ip-address.ts';
import type { PathFacts } from '../path-facts.ts';
import type { StepTopic } from './step-topic.ts';

export function nameTopics({ host, connection }: PathFacts): readonly StepTopic[] {
  if (isIpLiteral(host)) return [];
  const asked = connection?.security.privateDns ?? null;
  const told =
    asked === null
      ? 'This browser does not tell which it was.'
      : asked
        ? `For ${host} it was asked over https.`
        : `For ${host} the browser left it to the system.`;
  return [
    {
      id: 'dns',
      text: `A look-up by UDP port 53 is readable on the way, and can be logged or blocked; DNS over HTTPS carries it on port 443 like other traffic. ${told}`,
    },
  ];
}
