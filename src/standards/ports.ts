/**
 * Ports: a scheme's default (URL standard §4.2), the ranges of RFC 6335 §6, IANA's service names for
 * those the web is usually found on, and what answers there by custom.
 */
import { parseUrl } from './url.ts';

export { isBadPort } from './bad-ports.ts';

export type PortRange = 'well-known' | 'registered' | 'dynamic';

/** What most often answers on a port of the web, whoever it is registered for. */
export type PortCustom = 'http' | 'https' | 'http-alternate' | 'https-alternate' | 'development';

const DEFAULT_PORTS: ReadonlyMap<string, number> = new Map([
  ['ftp', 21],
  ['http', 80],
  ['https', 443],
  ['ws', 80],
  ['wss', 443],
]);

interface WebPort {
  readonly name: string | null;
  readonly custom: PortCustom;
}

// https://www.iana.org/assignments/service-names-port-numbers. A registered name says who asked for
// the number, not what answers there: 8443 is registered for PCsync and nearly always speaks HTTPS.
const WEB_PORTS: ReadonlyMap<number, WebPort> = new Map<number, WebPort>([
  [80, { name: 'http', custom: 'http' }],
  [443, { name: 'https', custom: 'https' }],
  [591, { name: 'http-alt', custom: 'http-alternate' }],
  [3000, { name: null, custom: 'development' }],
  [4200, { name: null, custom: 'development' }],
  [4433, { name: null, custom: 'https-alternate' }],
  [5000, { name: 'commplex-main', custom: 'development' }],
  [5173, { name: null, custom: 'development' }],
  [6443, { name: 'sun-sr-https', custom: 'https-alternate' }],
  [7443, { name: 'oracleas-https', custom: 'https-alternate' }],
  [8000, { name: 'irdmi', custom: 'development' }],
  [8001, { name: 'vcom-tunnel', custom: 'development' }],
  [8008, { name: 'http-alt', custom: 'http-alternate' }],
  [8080, { name: 'http-alt', custom: 'http-alternate' }],
  [8081, { name: 'sunproxyadmin', custom: 'http-alternate' }],
  [8088, { name: 'radan-http', custom: 'http-alternate' }],
  [8443, { name: 'pcsync-https', custom: 'https-alternate' }],
  [8444, { name: 'pcsync-http', custom: 'https-alternate' }],
  [8888, { name: 'ddi-tcp-1', custom: 'http-alternate' }],
  [9090, { name: 'websm', custom: 'http-alternate' }],
  [9443, { name: 'tungsten-https', custom: 'https-alternate' }],
  [10_443, { name: null, custom: 'https-alternate' }],
]);

/** The port a scheme (`https` or `https:`) uses when the URL names none; null where it has none. */
export function defaultPort(scheme: string): number | null {
  return DEFAULT_PORTS.get(scheme.toLowerCase().replace(/:$/, '')) ?? null;
}

/** The port a URL leads to, written or not. Null where its scheme knows no ports. */
export function effectivePort(url: string): number | null {
  const parsed = parseUrl(url);
  if (parsed === null) return null;
  return parsed.port === '' ? defaultPort(parsed.protocol) : Number(parsed.port);
}

/** Whether a URL leads to its scheme's default port, written or not. */
export function isDefaultPort(url: string): boolean {
  const parsed = parseUrl(url);
  // The parser leaves out a port that is the default.
  return parsed !== null && parsed.port === '' && defaultPort(parsed.protocol) !== null;
}

/** RFC 6335 §6: System (0–1023), User (1024–49151) and Dynamic (49152–65535) Ports. */
export function portRange(port: number): PortRange | null {
  if (!Number.isInteger(port) || port < 0 || port > 65_535) return null;
  if (port <= 1023) return 'well-known';
  return port <= 49_151 ? 'registered' : 'dynamic';
}

/** IANA's name for a usual web port; null where there is none, or more than one. */
export function serviceName(port: number): string | null {
  return WEB_PORTS.get(port)?.name ?? null;
}

/** What most often answers on a usual web port; null for any other. */
export function portCustom(port: number): PortCustom | null {
  return WEB_PORTS.get(port)?.custom ?? null;
}
