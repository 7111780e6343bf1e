import type { MixedOutcome } from '../../core/mixed-outcome.ts';

/**
 * How an origin of the page stands, worst first:
 * - `clear-text`: something went to it without encryption.
 * - `blocked`, `upgraded`, `named`: what was named with http was stopped, asked for over https instead,
 *   or not asked for yet.
 * - `unclear`: it was named with http, and what became of that was not seen.
 * - `local`: it is this machine.
 * - `secure`: it was asked over https or wss only. Whether it answered is not known of every one.
 */
export const hostStates = [
  'clear-text',
  'blocked',
  'upgraded',
  'named',
  'unclear',
  'local',
  'secure',
] as const;

export type HostState = (typeof hostStates)[number];

/** One origin that the page asked, or named, with all that is known of it. */
export interface RequestedHost {
  /** Serialised; what a browser would not read as one stays as it was told. */
  readonly origin: string;
  /** Without its colon; empty where the origin could not be read. */
  readonly scheme: string;
  /** Without the port. */
  readonly host: string;
  readonly port: number | null;
  /** Registrable domain, or the host where there is none. */
  readonly site: string;
  /** ALPN id; null where it was not observed. */
  readonly protocol: string | null;
  /** The IP addresses that answered. */
  readonly addresses: readonly string[];
  /** It gave the page itself. */
  readonly isPage: boolean;
  /** Redirects on the way to the page. */
  readonly redirects: number;
  /** Requests that resource timing counted, where nothing better is known of them. */
  readonly requests: number;
  /** What became of the mixed content that was named there. */
  readonly outcomes: Readonly<Record<MixedOutcome, number>>;
  /** Forms that lead there over http. */
  readonly forms: number;
  /** What was named there with http, of which a policy that nobody saw may have made https. */
  readonly unsettled: number;
  readonly state: HostState;
}

/** Whether something is not encrypted, or was not meant to be. */
export function isInsecure({ state }: Pick<RequestedHost, 'state'>): boolean {
  return hostStates.indexOf(state) <= hostStates.indexOf('unclear');
}
