import { isPlainHost } from '../../../core/plain-host.ts';
import { isIpLiteral } from '../../../standards/ip-address.ts';
import { isPlainPath } from '../plain-path.ts';
import { placeholders } from '../placeholders.ts';
import { portSuffix, type FixTarget } from '../target.ts';
import { phrase, template, type Written } from '../written.ts';

/**
 * What is written has no character that a shell acts on, but for the brackets of an IPv6 address, which
 * stand between double quotes: `cmd`, PowerShell and POSIX shells read them in the same way.
 */
export const shell = {
  snippet: template('shell', 'file'),
  phrase: phrase('shell'),
  host: (target: Pick<FixTarget, 'host'>) => written(guarded(plainHost(target))),
  /** The address without brackets, as `nc` and `dig` take it. */
  bareHost: (target: Pick<FixTarget, 'host'>) =>
    written(plainHost(target).replaceAll(/[[\]]/g, '')),
  /** `host:443`. */
  authority: (target: FixTarget) => written(guarded(`${plainHost(target)}:${target.port}`)),
  /** A scheme and host without a path, as text to look for in files. */
  origin: (scheme: 'http' | 'https', target: Pick<FixTarget, 'host'>) =>
    written(guarded(`${scheme}://${plainHost(target)}`)),
  /** The page itself; where its path is unusual, the root of its origin. */
  url: (target: FixTarget) =>
    written(guarded(`https://${plainHost(target)}${portSuffix(target)}${plainPath(target.path)}`)),
  clearUrl: (target: FixTarget) =>
    written(guarded(`http://${plainHost(target)}${plainPath(target.path)}`)),
  /** RFC 6066 §3: the server name is a name, never an address. */
  serverName: (target: Pick<FixTarget, 'host'>) =>
    written(isIpLiteral(target.host) ? '' : ` -servername ${plainHost(target)}`),
} as const;

function plainHost({ host }: Pick<FixTarget, 'host'>): string {
  return isPlainHost(host) ? host : placeholders.host;
}

function plainPath(path: string): string {
  return isPlainPath(path) ? path : '/';
}

function guarded(text: string): string {
  return text.includes('[') ? `"${text}"` : text;
}

function written(text: string): Written<'shell'> {
  return { language: 'shell', text };
}
