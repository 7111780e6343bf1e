import { isBadPort } from '../standards/bad-ports.ts';
import { effectivePort, isDefaultPort } from '../standards/ports.ts';
import { isPrivateHost } from '../standards/private-name.ts';
import { isLocalUrl } from '../standards/trustworthy.ts';
import { hostnameOf, schemeOf } from '../standards/url.ts';
import type { AllowedPort } from './allowed-ports.ts';
import type { ReportedHost } from './observation.ts';

/** The ports of a page and of its parts, by what is to be said of them. */
export interface PortPlaces {
  readonly page: PagePort;
  /** The permission that covers the page, else one that covers parts; null where none is used. */
  readonly allowed: { readonly url: string; readonly permission: AllowedPort } | null;
  /** Parts from other than default ports, and not from the page's own origin. */
  readonly unusual: readonly ReportedHost[];
  /** Parts on ports that browsers refuse. */
  readonly forbidden: readonly ReportedHost[];
  /** A host that is used on several ports, one of them no default; null where there is none. */
  readonly several: Several | null;
}

/** One address for each port. */
export interface Several {
  readonly host: string;
  readonly origins: readonly string[];
}

export type PagePort =
  'default' | 'allowed' | 'private' | 'http-on-https-port' | 'https-on-http-port' | 'unusual';

/** This machine's ports are nobody's concern; what a person has allowed is only told as that. */
export function groupPlaces(
  pageUrl: string,
  hosts: readonly ReportedHost[],
  allowedFor: (url: string) => AllowedPort | null,
): PortPlaces {
  const remote = hosts.filter(({ origin }) => !isLocalUrl(origin));
  const forbidden = remote.filter(({ origin }) => isBadPort(effectivePort(origin) ?? 0));
  const usable = remote.filter((host) => !forbidden.includes(host));
  const others = usable.filter(
    ({ origin }) => !isDefaultPort(origin) && !isSameOrigin(pageUrl, origin),
  );
  const unusual = others.filter(({ origin }) => allowedFor(origin) === null);
  const candidates = [pageUrl, ...others.map(({ origin }) => origin)];
  const [allowed = null] = candidates.flatMap((url) => {
    const permission = isDefaultPort(url) ? null : allowedFor(url);
    return permission === null ? [] : [{ url, permission }];
  });
  const known = [pageUrl, ...usable.map(({ origin }) => origin)].filter(
    (url) => isDefaultPort(url) || allowedFor(url) === null,
  );
  return {
    page: pagePort(pageUrl, allowedFor(pageUrl)),
    allowed,
    unusual,
    forbidden,
    several: findSeveral(known),
  };
}

function pagePort(url: string, allowed: AllowedPort | null): PagePort {
  if (isDefaultPort(url)) return 'default';
  if (allowed !== null) return 'allowed';
  if (isPrivateHost(hostnameOf(url))) return 'private';
  const [scheme, port] = [schemeOf(url), effectivePort(url)];
  if (scheme === 'http' && port === 443) return 'http-on-https-port';
  return scheme === 'https' && port === 80 ? 'https-on-http-port' : 'unusual';
}

function findSeveral(urls: readonly string[]): Several | null {
  for (const host of new Set(urls.map(hostnameOf))) {
    const ofHost = urls.filter((url) => hostnameOf(url) === host);
    const byPort = new Map(ofHost.map((url) => [effectivePort(url), url]));
    const origins = [...byPort.values()];
    if (origins.length > 1 && origins.some((url) => !isDefaultPort(url))) return { host, origins };
  }
  return null;
}

function isSameOrigin(pageUrl: string, origin: string): boolean {
  return pageUrl === origin || pageUrl.startsWith(`${origin}/`);
}
