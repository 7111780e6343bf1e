import type { MixedOutcome } from '../../core/mixed-outcome.ts';
import { httpVersionName } from '../../standards/http-version.ts';
import { isInsecure, type HostState, type RequestedHost } from './requested-host.ts';

/** An origin of the page in words. */
export interface HostWords {
  /** How it stands, for those who do not see the glyph. */
  readonly state: string;
  /** Scheme, protocol, port and addresses, as far as they are known. */
  readonly facts: readonly string[];
  /** What was asked of it, and what became of it. */
  readonly parts: readonly string[];
}

export function describeHost(host: RequestedHost): HostWords {
  const {
    scheme,
    protocol,
    port,
    addresses,
    isPage,
    redirects,
    requests,
    outcomes,
    forms,
    unsettled,
  } = host;
  const version = protocol === null ? null : (httpVersionName(protocol) ?? protocol);
  const named = mixedOutcomes.reduce((sum, outcome) => sum + outcomes[outcome], 0);
  // Resource timing counts what was blocked or upgraded as well: what became of it says more.
  const isTold = isInsecure(host) && named > 0;
  return {
    state: scheme === 'wss' ? 'Over wss' : states[host.state],
    facts: [
      ...(scheme === '' ? [] : [scheme]),
      ...(version === null ? [] : [version]),
      ...(port === null ? [] : [`port ${port}`]),
      ...addresses,
    ],
    parts: [
      ...(isPage ? ['the page itself'] : []),
      ...(scheme === 'wss' ? ['WebSocket'] : []),
      ...(redirects > 0 ? [`${count(redirects, 'redirect', 'redirects')} on the way here`] : []),
      ...(requests > 0 && !isTold ? [count(requests, 'request', 'requests')] : []),
      ...mixedOutcomes
        .filter((outcome) => outcomes[outcome] > 0)
        .map((outcome) => `${outcomes[outcome].toLocaleString('en')} ${outcomeWords[outcome]}`),
      ...(unsettled > 0 ? [`${unsettled.toLocaleString('en')} named with http`] : []),
      ...(forms > 0 ? [count(forms, 'form leads there', 'forms lead there')] : []),
    ],
  };
}

export function count(number: number, one: string, many: string): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
}

const states: Readonly<Record<HostState, string>> = {
  'clear-text': 'Not encrypted',
  blocked: 'Not encrypted, blocked',
  upgraded: 'Named with http, upgraded',
  named: 'Named with http',
  unclear: 'Not observed',
  local: 'On this machine',
  secure: 'Over https',
};

/** Worst first. */
const mixedOutcomes: readonly MixedOutcome[] = [
  'loaded-insecurely',
  'blocked',
  'upgraded',
  'declared',
];

const outcomeWords: Readonly<Record<MixedOutcome, string>> = {
  'loaded-insecurely': 'loaded in clear text',
  blocked: 'blocked',
  upgraded: 'upgraded to https',
  declared: 'not loaded yet',
};
