import { describePortStanding } from '../core/port-standing.ts';
import { httpVersionName } from '../standards/http-version.ts';
import { defaultPort, isDefaultPort } from '../standards/ports.ts';
import type { PathFacts } from './path-facts.ts';
import type { PathStepWords } from './path-step.ts';

/** Which door of that machine was used. */
export function describePortStep(facts: PathFacts): PathStepWords {
  const { port, scheme } = facts;
  const label = `Port ${port}`;
  if (facts.local) {
    const explanation = `On your own machine any port will do. Port ${port} is where a program of yours answered.`;
    return { label, state: 'good', stateText: 'local', explanation };
  }
  if (isDefaultPort(facts.url)) {
    return { label, state: 'good', stateText: 'default', explanation: usualDoor(facts) };
  }
  // The other scheme's own port is let through by every firewall.
  const isCrossed = port === defaultPort(scheme === 'http' ? 'https' : 'http');
  const blocked = isCrossed ? '' : ', but many firewalls block it';
  const explanation = `Port ${port} is not the usual door of ${scheme}, which is ${defaultPort(scheme)}. ${describePortStanding(port)} That changes nothing about encryption${blocked}.`;
  // A port of a private network, or one that the person has allowed, is no gap.
  const state = facts.has('non-default-port.') ? 'gap' : 'good';
  return { label, state, stateText: 'non-default', explanation };
}

function usualDoor({ port, scheme, protocol }: PathFacts): string {
  const door = `Port ${port} is the usual door of ${scheme}.`;
  if (scheme === 'http') {
    return `${door} It is open to be read: what comes through it is not encrypted.`;
  }
  const version = httpVersionName(protocol ?? '');
  const carried =
    version === 'HTTP/3' ? ' HTTP/3 comes through it by UDP (QUIC) instead of TCP.' : '';
  return `${door}${carried} A port encrypts nothing by itself: that is the next step, TLS.`;
}
