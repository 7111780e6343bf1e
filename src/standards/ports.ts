/**
 * Ports: a scheme's default (URL standard §4.2), the ones browsers refuse (Fetch §2.9), the ranges
 * of RFC 6335 §6, and IANA's service names for those the web is usually found on.
 */
import { parseUrl } from './url.ts';

export type PortRange = 'well-known' | 'registered' | 'dynamic';

const DEFAULT_PORTS: ReadonlyMap<string, number> = new Map([
  ['ftp', 21],
  ['http', 80],
  ['https', 443],
  ['ws', 80],
  ['wss', 443],
]);

// https://fetch.spec.whatwg.org/#port-blocking. Chromium also refuses 0.
const BAD_PORTS: ReadonlySet<number> = new Set([
  1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102,
  103, 104, 109, 110, 111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465,
  512, 513, 514, 515, 526, 530, 531, 532, 540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993,
  995, 1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668,
  6669, 6679, 6697, 10080,
]);

// https://www.iana.org/assignments/service-names-port-numbers. A registered name says who asked for
// the number, not what answers there: 8443 is registered for PCsync and nearly always speaks HTTPS.
const SERVICE_NAMES: ReadonlyMap<number, string> = new Map([
  [80, 'http'],
  [443, 'https'],
  [591, 'http-alt'],
  [5000, 'commplex-main'],
  [6443, 'sun-sr-https'],
  [7443, 'oracleas-https'],
  [8000, 'irdmi'],
  [8001, 'vcom-tunnel'],
  [8008, 'http-alt'],
  [8080, 'http-alt'],
  [8081, 'sunproxyadmin'],
  [8088, 'radan-http'],
  [8443, 'pcsync-https'],
  [8444, 'pcsync-http'],
  [8888, 'ddi-tcp-1'],
  [9090, 'websm'],
  [9443, 'tungsten-https'],
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

/** Whether Fetch forbids HTTP(S) requests to the port ("bad port"). */
export function isBadPort(port: number): boolean {
  return BAD_PORTS.has(port);
}

/** RFC 6335 §6: System (0–1023), User (1024–49151) and Dynamic (49152–65535) Ports. */
export function portRange(port: number): PortRange | null {
  if (!Number.isInteger(port) || port < 0 || port > 65_535) return null;
  if (port <= 1023) return 'well-known';
  return port <= 49_151 ? 'registered' : 'dynamic';
}

/** IANA's name for a usual web port; null where there is none, or more than one. */
export function serviceName(port: number): string | null {
  return SERVICE_NAMES.get(port) ?? null;
}
