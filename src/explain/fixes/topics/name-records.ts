import { paste, say, type Fix } from '../fix.ts';
import { shell } from '../languages/shell.ts';
import { zone } from '../languages/zone.ts';
import { placeholders } from '../placeholders.ts';
import { shownHost, type FixTarget } from '../target.ts';
import { ours } from '../written.ts';

/** A name that DNS knows, with addresses that the Internet reaches (RFC 1035 §3.4.1, RFC 3596 §2.1). */
export function nameRecords(target: FixTarget, about: string): Fix {
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
