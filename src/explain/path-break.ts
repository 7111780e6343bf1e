import { navigationErrorKind, type NavigationErrorKind } from '../core/navigation-error.ts';
import type { PathFacts } from './path-facts.ts';
import type { PathStepId } from './path-step.ts';

/** Where a path ended. */
export interface PathBreak {
  readonly at: PathStepId;
  readonly stateText: string;
  readonly explanation: string;
  /** What is known of the steps before: passed, never tried, or nothing. */
  readonly before: 'passed' | 'not-tried' | 'unknown';
}

export function pathBreak(error: string, facts: PathFacts): PathBreak {
  const { at, text, before = 'passed', explain } = breaks[navigationErrorKind(error)];
  return {
    // Without TLS there is only HTTP left for the connection to be cut off in.
    at: at === 'tls' && facts.scheme === 'http' ? 'http' : at,
    stateText: text,
    explanation: explain(facts),
    before,
  };
}

interface Break {
  readonly at: PathStepId;
  readonly text: string;
  readonly before?: PathBreak['before'];
  readonly explain: (facts: PathFacts) => string;
}

const handshake = (host: string): string => `${host} answered, and the TLS handshake began.`;

const breaks: Readonly<Record<NavigationErrorKind, Break>> = {
  'name-not-resolved': {
    at: 'name',
    text: 'not found',
    explain: ({ host }) => `DNS knows no address for ${host}, so no server was asked.`,
  },
  offline: {
    at: 'name',
    text: 'offline',
    explain: () => 'This device had no network, or changed it during the load.',
  },
  'unsafe-port': {
    at: 'port',
    text: 'forbidden',
    before: 'not-tried',
    explain: ({ port }) =>
      `Browsers refuse port ${port} for web pages, because it belongs to another service. Nothing was sent.`,
  },
  'connection-refused': {
    at: 'port',
    text: 'refused',
    explain: ({ host, port }) =>
      `${host} was found and refused at once: nothing listens on port ${port}. TLS never began, so no certificate was involved.`,
  },
  'timed-out': {
    at: 'port',
    text: 'no answer',
    explain: ({ host, port }) =>
      `${host} was found, but nothing came back from port ${port} in time: a firewall drops the packets, or the machine is down.`,
  },
  unreachable: {
    at: 'port',
    text: 'no route',
    explain: ({ host }) => `${host} was found, but this network knows no way to its address.`,
  },
  'tls-version': {
    at: 'tls',
    text: 'too old',
    explain: ({ host }) =>
      `${handshake(host)} It offered only versions or ciphers that browsers have retired.`,
  },
  'tls-protocol': {
    at: 'tls',
    text: 'not TLS',
    explain: ({ port }) =>
      `Port ${port} is open, but what answered did not speak TLS. Often it is plain HTTP on a port meant for https.`,
  },
  'tls-other': {
    at: 'tls',
    text: 'broke off',
    explain: ({ host }) => `${handshake(host)} It broke off before anything could be sent.`,
  },
  'certificate-date': {
    at: 'tls',
    text: 'wrong date',
    explain: ({ host }) =>
      `${handshake(host)} Its certificate is not valid today: it has expired, has not begun, or this device’s clock is wrong.`,
  },
  'certificate-name': {
    at: 'tls',
    text: 'wrong name',
    explain: ({ host }) =>
      `${handshake(host)} Its certificate is for other names, so it may not be the site you asked for.`,
  },
  'certificate-authority': {
    at: 'tls',
    text: 'not trusted',
    explain: ({ host }) =>
      `${handshake(host)} Nobody this browser trusts vouches for its certificate.`,
  },
  'certificate-revoked': {
    at: 'tls',
    text: 'withdrawn',
    explain: ({ host }) => `${handshake(host)} Its certificate was withdrawn by who issued it.`,
  },
  'certificate-weak': {
    at: 'tls',
    text: 'too weak',
    explain: ({ host }) =>
      `${handshake(host)} Its certificate uses a key or signature that can be forged.`,
  },
  'certificate-other': {
    at: 'tls',
    text: 'not accepted',
    explain: ({ host }) => `${handshake(host)} The browser did not accept its certificate.`,
  },
  'connection-reset': {
    at: 'tls',
    text: 'cut off',
    explain: ({ host, port }) =>
      `Port ${port} of ${host} took the connection, then it was cut off. The browser does not say by whom, nor how far it had come.`,
  },
  'empty-response': {
    at: 'http',
    text: 'no answer',
    explain: ({ host }) =>
      `The connection to ${host} stood, but nothing came back that a browser can read as HTTP.`,
  },
  'redirect-loop': {
    at: 'http',
    text: 'in circles',
    explain: ({ host }) => `${host} answered each request with a redirect that led round again.`,
  },
  blocked: {
    at: 'page',
    text: 'blocked',
    before: 'unknown',
    explain: ({ host }) =>
      `An extension, a policy or the site’s own rules kept ${host} from being shown. How far it had come was not seen.`,
  },
  other: {
    at: 'page',
    text: 'no page',
    before: 'unknown',
    explain: ({ host }) =>
      `No page came from ${host}, and the browser’s error does not tell where the way ended.`,
  },
};
