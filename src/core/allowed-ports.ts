import { effectivePort, isDefaultPort } from '../standards/ports.ts';
import { isPrivateHost } from '../standards/private-name.ts';
import { isLocalUrl } from '../standards/trustworthy.ts';
import { hostnameOf } from '../standards/url.ts';
import { isWebPage } from './evidence.ts';
import { limits } from './limits.ts';
import type { PageRecord } from './page-record.ts';
import type { Settings } from './settings.ts';

/** A port of a site that a person knows and does not want to be warned of, for a time. */
export interface AllowedPort {
  /** Registrable domain, or the host where there is none; it stands for every host of the site. */
  readonly site: string;
  readonly port: number;
  /** Milliseconds since the epoch. */
  readonly until: number;
}

export type AllowedPorts = readonly AllowedPort[];

/** What a person can allow or take back. */
export type SitePort = Pick<AllowedPort, 'site' | 'port'>;

const day = 86_400_000;

/**
 * Allows the port of the site until then, a year from now at most; those that have run out are dropped.
 * `now` and `until` in milliseconds since the epoch.
 */
export function allowPort(
  known: AllowedPorts,
  { site, port }: SitePort,
  now: number,
  until = now + limits.allowedPortDays * day,
): AllowedPorts {
  const others = withdrawPort(known, { site, port }).filter((one) => one.until > now);
  const end = Math.min(until, now + limits.allowedPortDaysAtMost * day);
  return [...others, { site, port, until: end }].slice(-limits.allowedPorts);
}

/** The end of a permission that is given some days more, in milliseconds since the epoch. */
export function extendedEnd({ until }: AllowedPort, now: number): number {
  return Math.max(until, now) + limits.allowedPortDays * day;
}

export function withdrawPort(known: AllowedPorts, { site, port }: SitePort): AllowedPorts {
  return known.filter((one) => one.site !== site || one.port !== port);
}

/** The permission that covers the port of a URL at a time; null where there is none. */
export function findAllowedPort(known: AllowedPorts, url: string, at: number): AllowedPort | null {
  const port = effectivePort(url);
  const host = hostnameOf(url).replace(/\.$/, '');
  const covers = ({ site }: AllowedPort): boolean => host === site || host.endsWith(`.${site}`);
  return known.find((one) => one.port === port && one.until > at && covers(one)) ?? null;
}

/** What can be done about the port of a page: nothing, allow it, or take that back. */
export type PortPermission =
  | { readonly kind: 'none' }
  | { readonly kind: 'offered'; readonly what: SitePort }
  /** `isManaged`: by an administrator, so that nobody else can take it back. */
  | { readonly kind: 'given'; readonly what: AllowedPort; readonly isManaged: boolean };

export function portPermission(
  page: PageRecord,
  { allowedPorts, managed }: Pick<Settings, 'allowedPorts' | 'managed'>,
): PortPermission {
  const port = effectivePort(page.url);
  // Of a private network's ports nobody is warned, so there is nothing to allow.
  const isUsual =
    isDefaultPort(page.url) || isLocalUrl(page.url) || isPrivateHost(hostnameOf(page.url));
  // What is kept of a private window would outlive it.
  if (
    !isWebPage(page) ||
    isUsual ||
    page.private !== false ||
    page.failure ||
    port === null ||
    page.site === null
  ) {
    return { kind: 'none' };
  }
  const given = findAllowedPort(allowedPorts, page.url, page.openedAt);
  const isManaged = managed.includes('allowedPorts');
  if (given !== null) return { kind: 'given', what: given, isManaged };
  return isManaged ? { kind: 'none' } : { kind: 'offered', what: { site: page.site, port } };
}
