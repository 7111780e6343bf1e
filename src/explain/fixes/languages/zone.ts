import { isPlainHost } from '../../../core/plain-host.ts';
import { isIpLiteral } from '../../../standards/ip-address.ts';
import { placeholders } from '../placeholders.ts';
import type { FixTarget } from '../target.ts';
import { template, type Written } from '../written.ts';

/** A zone file (RFC 1035 §5.1) reads `;`, `$`, `@`, quotes, backslashes and parentheses as its own. */
export const zone = {
  records: template('zone', 'file'),
  /** The name with the dot of the root. An address has no records of its own. */
  name: ({ host }: Pick<FixTarget, 'host'>): Written<'zone'> => ({
    language: 'zone',
    text: `${isPlainHost(host) && !isIpLiteral(host) ? host : placeholders.host}.`,
  }),
} as const;
