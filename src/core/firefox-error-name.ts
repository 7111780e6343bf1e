import { nssErrors } from './nss-errors.ts';
import { xpcomErrors } from './xpcom-errors.ts';

/**
 * The name of an error as Firefox tells of it: `Error code 2153390069`, a bare name, a name that it
 * wraps because it has no sentence for it, an English sentence, or the address of its error page
 * (`about:neterror?e=dnsNotFound`). What has no name that is known stays as it is.
 */
export function firefoxErrorName(error: string): string {
  const number = /^Error code (\d{1,10})$/.exec(error)?.[1];
  if (number !== undefined) return names.get(Number(number)) ?? error;
  const wrapped = /^NS_ERROR_GENERATE_FAILURE\(\w+, ?(\w+)\)$/.exec(error)?.[1];
  if (wrapped !== undefined) return wrapped;
  const page = /^about:(?:net|cert)error\?(?:.*&)?e=(\w+)/.exec(error)?.[1];
  if (page !== undefined) return errorPages.get(page) ?? page;
  const plain = error.replaceAll('’', "'");
  return sentences.find(([start]) => plain.startsWith(start))?.[1] ?? error;
}

/** Whether it is a number of Firefox's for TLS or certificates that has no name here. */
export function isSecurityNumber(error: string): boolean {
  const number = Number(/^Error code (\d{1,10})$/.exec(error)?.[1]);
  return number > security && number <= security + 0xffff;
}

/**
 * Whether it is a sentence in the language of the person. Firefox names what its network module tells; of
 * TLS and certificates webRequest tells in sentences, which not every language writes with spaces.
 */
export function isSentence(error: string): boolean {
  return /\W/.test(error) && !/^(?:Error code \d|about:|net::|NS_)/.test(error);
}

/** NS_ERROR_MODULE_NETWORK and NS_ERROR_MODULE_SECURITY, as the upper half of an nsresult. */
const [network, security] = [0x804b_0000, 0x805a_0000];

const names: ReadonlyMap<number, string> = new Map([
  // The load was given up.
  [network + 2, 'NS_BINDING_ABORTED'],
  [0x805e_0006, 'NS_ERROR_CONTENT_BLOCKED'],
  ...Object.entries(xpcomErrors).map(([name, [place]]) => [network + place, name] as const),
  ...Object.entries(nssErrors).map(([name, [code]]) => [security - code, name] as const),
]);

/** Names that Firefox's error pages use (docshell/base/nsDocShell.cpp), with the error that each stands for. */
const errorPages: ReadonlyMap<string, string> = new Map([
  ['connectionFailure', 'NS_ERROR_CONNECTION_REFUSED'],
  ['deniedPortAccess', 'NS_ERROR_PORT_ACCESS_NOT_ALLOWED'],
  ['dnsNotFound', 'NS_ERROR_UNKNOWN_HOST'],
  ['inadequateSecurityError', 'NS_ERROR_NET_INADEQUATE_SECURITY'],
  ['malformedURI', 'NS_ERROR_MALFORMED_URI'],
  ['netInterrupt', 'NS_ERROR_NET_INTERRUPT'],
  ['netOffline', 'NS_ERROR_OFFLINE'],
  ['netReset', 'NS_ERROR_NET_RESET'],
  ['netTimeout', 'NS_ERROR_NET_TIMEOUT'],
  ['nssBadCert', 'SSL_ERROR_BAD_CERTIFICATE'],
  ['proxyConnectFailure', 'NS_ERROR_PROXY_CONNECTION_REFUSED'],
  ['proxyResolveFailure', 'NS_ERROR_UNKNOWN_PROXY_HOST'],
  ['redirectLoop', 'NS_ERROR_REDIRECT_LOOP'],
  ['unknownProtocolFound', 'NS_ERROR_UNKNOWN_PROTOCOL'],
  ['unsafeContentType', 'NS_ERROR_UNSAFE_CONTENT_TYPE'],
]);

/** What webRequest gives of an error in English in place of its name; in other languages it says the same. Newer versions write ’. */
const sentences: readonly (readonly [string, string])[] = [
  ["Peer's Certificate has expired.", 'SEC_ERROR_EXPIRED_CERTIFICATE'],
  ["Peer's Certificate issuer is not recognized.", 'SEC_ERROR_UNKNOWN_ISSUER'],
  [
    'The certificate is not trusted because it is self-signed.',
    'MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT',
  ],
  [
    'Unable to communicate securely with peer: requested domain name does not match',
    'SSL_ERROR_BAD_CERT_DOMAIN',
  ],
  [
    'Peer reports incompatible or unsupported protocol version.',
    'SSL_ERROR_PROTOCOL_VERSION_ALERT',
  ],
  [
    'Cannot communicate securely with peer: no common encryption algorithm(s).',
    'SSL_ERROR_NO_CYPHER_OVERLAP',
  ],
  [
    'SSL received a record that exceeded the maximum permissible length.',
    'SSL_ERROR_RX_RECORD_TOO_LONG',
  ],
];
