import { hostnameOf, parseUrl } from '../standards/url.ts';
import type { SitePort } from './allowed-ports.ts';

const day = 86_400_000;

/** The last millisecond of a day in UTC that is written `2026-12-31`; null for anything else. */
export function lastMomentOf(date: string): number | null {
  const start = /^\d{4}-\d\d-\d\d$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  // Date.parse takes the 31st of June for the 1st of July.
  const isDay = !Number.isNaN(start) && new Date(start).toISOString().startsWith(date);
  return isDay ? start + day - 1 : null;
}

/** Whether a value is a host as a URL has it and a port. */
export function isSitePort(what: {
  readonly site: unknown;
  readonly port: unknown;
}): what is SitePort {
  const { site, port } = what;
  if (typeof site !== 'string' || site === '' || site.length > longestHost) return false;
  if (hostnameOf(`https://${site}/`) !== site) return false;
  return Number.isInteger(port) && Number(port) >= 1 && Number(port) <= 65_535;
}

/** RFC 1035 §2.3.4 gives a name 255 octets, which are 253 characters. */
const longestHost = 253;

/** Whether a value can be the end of a permission: a time that has a date with a year of four digits. */
export function isEnd(until: unknown): until is number {
  return Number.isInteger(until) && Number(until) >= 0 && Number(until) <= lastEnd;
}

const lastEnd = Date.parse('9999-12-31T23:59:59Z');

/**
 * The host and port that a person wrote, as `intranet.example:8443` or as an address. `port` is null
 * where none was written but the usual one of https; null where it is no host.
 */
export function readTypedPlace(
  text: string,
): { readonly site: string; readonly port: number | null } | null {
  const typed = text.trim();
  const url = parseUrl(typed.includes('://') ? typed : `https://${typed}`);
  const site = url?.hostname.replace(/\.$/, '') ?? '';
  if (url === null || site === '') return null;
  return { site, port: url.port === '' ? null : Number(url.port) };
}
