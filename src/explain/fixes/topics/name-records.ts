import { isIpLiteral } from '../../../standards/ip-address.ts';
import { paste, say, type Fix } from '../fix.ts';
import { shell } from '../languages/shell.ts';
import { zone } from '../languages/zone.ts';
import { placeholders } from '../placeholders.ts';
import { hostKind, shownHost, type FixTarget } from '../target.ts';
import { verifyPort } from '../verify.ts';
import { ours } from '../written.ts';

/** A name that DNS knows, with addresses that the Internet reaches (RFC 1035 §3.4.1, RFC 3596 §2.1). */
export function nameRecords(target: FixTarget, about: string): Fix {
  if (isIpLiteral(target.host)) return reachAddress(target);
  if (hostKind(target) === 'private') return privateName(target);
  return {
    about,
    parts: [
      say('See in the account of your domain that it is paid for and which name servers it names.'),
      paste(
        `In the zone at those name servers, the addresses of the server of ${shownHost(target)}; without IPv6 leave the second line out:`,
        zone.records`
          ${zone.name(target)} 3600 IN A ${ours('zone', placeholders.ipv4)}
          ${zone.name(target)} 3600 IN AAAA ${ours('zone', placeholders.ipv6)}
        `,
      ),
    ],
    choices: [],
    verify: [
      paste(
        'Both commands must show these addresses, the second from the root down:',
        shell.snippet`
          dig ${shell.bareHost(target)} A ${shell.bareHost(target)} AAAA
          dig ${shell.bareHost(target)} +trace
        `,
      ),
    ],
  };
}

/** A name that a network gives itself: no zone of the Internet has it. */
function privateName(target: FixTarget): Fix {
  const host = shownHost(target);
  return {
    about: `${host} is a name of a private network: only devices in it, or on its VPN, can look it up.`,
    parts: [
      say(
        'In the DNS server of that network, often its router: the name with the address of the server.',
      ),
      say(
        'A name in .local is answered by the machine itself (mDNS): its service for that must run, Avahi on Linux.',
      ),
    ],
    choices: [],
    verify: [
      paste(
        'On a device of that network, on Linux, the address must come back:',
        shell.snippet`getent hosts ${shell.bareHost(target)}`,
      ),
    ],
  };
}

/** An address has no records: whether it is reached is for the network to decide. */
function reachAddress(target: FixTarget): Fix {
  const host = shownHost(target);
  return {
    about:
      hostKind(target) === 'private'
        ? `${host} is a private address: only devices in its network, or on its VPN, reach it.`
        : `The way to ${host} is for the networks in between to know: its provider leads there.`,
    parts: [
      paste(
        'On the server, the address must be among these, and a default route must be there:',
        shell.snippet`
          ip -brief address
          ip route
          ip -6 route
        `,
      ),
    ],
    choices: [],
    verify: [verifyPort(target)],
  };
}
