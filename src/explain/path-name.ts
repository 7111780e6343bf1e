import {
  addressFamily,
  isIpLiteral,
  isLoopbackAddress,
  isPrivateAddress,
} from '../standards/ip-address.ts';
import { notSeenReason, type PathFacts } from './path-facts.ts';
import type { PathStepWords } from './path-step.ts';

/** Which machine was asked for, and which address answered. */
export function describeNameStep(facts: PathFacts): PathStepWords {
  const { host, address, freshness } = facts;
  const label = isIpLiteral(host) ? 'Address' : 'Name';
  if (facts.local) {
    const explanation = `${host} always means this machine, so nothing was looked up and nothing crossed a network.`;
    return { label, state: 'good', stateText: 'this machine', explanation };
  }
  if (label === 'Address') {
    const explanation = `The page was asked for by the address ${host} itself, so no name was looked up.`;
    return { label, state: 'good', stateText: 'no look-up', explanation };
  }
  if (address !== null) {
    const explanation = `${host} was found, and ${address} answered: ${kindOf(address)}. With a proxy or VPN in between, that is its address.`;
    return { label, state: 'good', stateText: 'found', explanation };
  }
  if (freshness === 'fresh') {
    const explanation = `${host} was found, but the browser did not tell its address.`;
    return { label, state: 'good', stateText: 'found', explanation };
  }
  const explanation = `${notSeenReason(facts)}, so it is not known which machine ${host} led to.`;
  return { label, state: 'unknown', stateText: 'not observed', explanation };
}

function kindOf(address: string): string {
  if (isLoopbackAddress(address)) return 'this machine';
  const family = addressFamily(address) === 'ipv6' ? 'IPv6' : 'IPv4';
  return isPrivateAddress(address)
    ? `an ${family} address of a private network`
    : `an ${family} address on the Internet`;
}
