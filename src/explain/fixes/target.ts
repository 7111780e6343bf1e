import { isPlainHost } from '../../core/plain-host.ts';
import { isIpLiteral } from '../../standards/ip-address.ts';
import { defaultPort, effectivePort } from '../../standards/ports.ts';
import { isPrivateHost } from '../../standards/private-name.ts';
import { isLoopbackHost } from '../../standards/trustworthy.ts';
import { hostnameOf, parseUrl, schemeOf } from '../../standards/url.ts';
import { placeholders } from './placeholders.ts';

/** The place that a fix is for. Its host and path were chosen by whoever wrote a link: see `languages`. */
export interface FixTarget {
  /** As a URL has it, without the dot of the root; in brackets where it is an IPv6 address. */
  readonly host: string;
  /** The port that speaks https there, or should. */
  readonly port: number;
  readonly path: string;
}

/** The place of a URL; null for one that leads to no server. */
export function targetOf(url: string): FixTarget | null {
  const host = hostnameOf(url).replace(/\.$/, '');
  if (host === '') return null;
  const port = schemeOf(url) === 'https' ? effectivePort(url) : null;
  return {
    host,
    port: port ?? defaultPort('https') ?? 0,
    path: parseUrl(url)?.pathname ?? '/',
  };
}

/**
 * Who reaches a host, and who can vouch for it: everyone and any authority, everyone and hardly one (an
 * address), a network of its own and an authority of its own, or this machine alone.
 */
export type HostKind = 'public' | 'address' | 'private' | 'loopback';

export function hostKind({ host }: Pick<FixTarget, 'host'>): HostKind {
  if (isLoopbackHost(host)) return 'loopback';
  if (isPrivateHost(host)) return 'private';
  return isIpLiteral(host) ? 'address' : 'public';
}

/** The host as words may show it. */
export function shownHost({ host }: FixTarget): string {
  return isPlainHost(host) ? host : placeholders.host;
}

/** The https origin as words may show it. */
export function shownOrigin(target: FixTarget): string {
  return `https://${shownHost(target)}${portSuffix(target)}`;
}

/** `:8443`; nothing for the port that https has by itself. */
export function portSuffix({ port }: FixTarget): string {
  return port === defaultPort('https') ? '' : `:${port}`;
}
