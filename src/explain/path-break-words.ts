import type { NavigationErrorKind } from '../core/navigation-error-kind.ts';
import type { PathFacts } from './path-facts.ts';

interface BreakWords {
  /** One or two words. */
  readonly text: string;
  readonly explain: (facts: PathFacts) => string;
}

const handshake = (text: string, rest: string): BreakWords => ({
  text,
  explain: ({ host }) => `${host} answered, and the TLS handshake began. ${rest}`,
});

/** What the step says at which a path ended. */
export const breakWords: Readonly<Record<NavigationErrorKind, BreakWords>> = {
  'name-not-resolved': {
    text: 'not found',
    explain: ({ host }) => `DNS knows no address for ${host}, so no server was asked.`,
  },
  'dns-failure': {
    text: 'look-up failed',
    explain: ({ host }) => `DNS did not answer for ${host}, so no server was asked.`,
  },
  'dns-record': {
    text: 'no protocol',
    explain: ({ host }) => `DNS names only protocols for ${host} that this browser does not speak.`,
  },
  'name-collision': {
    text: 'clash',
    explain: ({ host }) => `${host} is used inside a network and clashes with a public name.`,
  },
  offline: {
    text: 'offline',
    explain: () => 'This device had no network, or changed it during the load.',
  },
  'network-denied': {
    text: 'not allowed',
    explain: () => 'A firewall or rule of this device kept the browser from the network.',
  },
  proxy: {
    text: 'proxy failed',
    explain: ({ host }) =>
      `The way goes through a proxy, which did not lead on to ${host}. The site itself was not reached.`,
  },
  'unsafe-port': {
    text: 'forbidden',
    explain: ({ port }) =>
      `Browsers refuse port ${port} for web pages, because it belongs to another service. Nothing was sent.`,
  },
  'connection-refused': {
    text: 'refused',
    explain: ({ host, port }) =>
      `${host} was found and refused at once: nothing listens on port ${port}. TLS never began, so no certificate was involved.`,
  },
  'timed-out': {
    text: 'no answer',
    explain: ({ host, port }) =>
      `${host} was found, but nothing came back from port ${port} in time: a firewall drops the packets, the machine is down, or its program hangs.`,
  },
  unreachable: {
    text: 'no route',
    explain: ({ host }) => `${host} was found, but this network knows no way to its address.`,
  },
  'tls-version': handshake(
    'too old',
    'It offered only versions or ciphers that browsers have retired.',
  ),
  'tls-protocol': {
    text: 'no TLS',
    explain: ({ port }) =>
      `Port ${port} is open, but what answered did not speak TLS, or not by its rules. Often it is plain HTTP on a port meant for https.`,
  },
  'tls-server-name': handshake('unknown name', 'The server has no site of this name.'),
  'tls-client-certificate': handshake(
    'not admitted',
    'The server wants a certificate of the visitor, and got none that it takes.',
  ),
  'tls-downgrade': handshake('weakened', 'Something on the way changed it to an older version.'),
  'tls-ech': handshake(
    'hidden name',
    'The server could not read the name that was hidden (Encrypted Client Hello).',
  ),
  'tls-other': handshake('broke off', 'It broke off, and how far it had come is not told.'),
  'tls-unnamed': handshake('refused', 'It failed, or the certificate was refused.'),
  'certificate-date': handshake(
    'wrong date',
    'Its certificate is not valid today: it has expired, has not begun, or this device’s clock is wrong.',
  ),
  'certificate-name': handshake(
    'wrong name',
    'Its certificate is for other names, so it may not be the site you asked for.',
  ),
  'certificate-authority': handshake(
    'not trusted',
    'Nobody this browser trusts vouches for its certificate.',
  ),
  'certificate-revoked': handshake('withdrawn', 'Its certificate was withdrawn by who issued it.'),
  'certificate-status': handshake(
    'not checked',
    'Whether its certificate was withdrawn could not be found out.',
  ),
  'certificate-weak': handshake(
    'too weak',
    'Its certificate uses a key or signature that can be forged.',
  ),
  'certificate-transparency': handshake('not logged', 'Its certificate is in no public log.'),
  'certificate-pins': handshake(
    'other key',
    'Its certificate is not one that this browser expects of it.',
  ),
  'certificate-interception': handshake(
    'read along',
    'Its certificate comes from software that opens encrypted connections.',
  ),
  'certificate-lifetime': handshake(
    'too long',
    'Its certificate runs for longer than browsers allow.',
  ),
  'certificate-chain': handshake(
    'not entitled',
    'Its certificate was issued by one that may not do so.',
  ),
  'certificate-purpose': handshake('wrong purpose', 'Its certificate is not one for web servers.'),
  'certificate-malformed': handshake('unreadable', 'Its certificate is damaged.'),
  'certificate-other': handshake('not accepted', 'The browser did not accept its certificate.'),
  'connection-reset': {
    text: 'cut off',
    explain: ({ host, port }) =>
      `Port ${port} of ${host} took the connection, then it was cut off. The browser does not say by whom, nor how far it had come.`,
  },
  'empty-response': {
    text: 'no answer',
    explain: ({ host }) => `The connection to ${host} stood, but nothing came back through it.`,
  },
  'not-http': {
    text: 'not HTTP',
    explain: ({ host }) => `The connection to ${host} stood, but what came back is not HTTP.`,
  },
  'http-protocol': {
    text: 'broken answer',
    explain: ({ host }) =>
      `${host} began to answer, but what came was incomplete or against the rules of HTTP.`,
  },
  'error-status': {
    text: 'error',
    explain: ({ host }) => `${host} answered with an error, and with no page to show for it.`,
  },
  'redirect-loop': {
    text: 'in circles',
    explain: ({ host }) => `${host} answered each request with a redirect that led round again.`,
  },
  'redirect-invalid': {
    text: 'leads nowhere',
    explain: () => 'The answer was a redirect to an address that a browser may not follow.',
  },
  'https-only': {
    text: 'https only',
    explain: ({ host }) => `This browser or device does not go to ${host} without encryption.`,
  },
  'local-network': {
    text: 'protected',
    explain: ({ host }) => `The browser guards this local network, where ${host} is.`,
  },
  'address-invalid': {
    text: 'not understood',
    explain: () => 'The address is not one that this browser can open.',
  },
  blocked: {
    text: 'blocked',
    explain: ({ host }) =>
      `An extension, a policy or the site’s own rules kept ${host} from being shown. How far it had come was not seen.`,
  },
  other: {
    text: 'no page',
    explain: ({ host }) =>
      `No page came from ${host}, and the browser’s error does not tell where the way ended.`,
  },
};
