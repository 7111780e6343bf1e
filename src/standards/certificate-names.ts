import { addressFamily, isIpLiteral } from './ip-address.ts';
import { hostnameOf } from './url.ts';

/** The names that a certificate is for: subjectAltName, and nothing else (RFC 9525 §2). */
export interface CertificateNames {
  readonly dnsNames: readonly string[];
  /** Without brackets. */
  readonly ipAddresses: readonly string[];
}

/**
 * Whether a certificate is for the host of a URL, as the URL parser writes it (RFC 9525 §6). A wildcard
 * stands for the whole leftmost label and for one only (§6.3). Addresses are compared as such (§6.5).
 */
export function coversHost(names: CertificateNames, host: string): boolean {
  if (isIpLiteral(host)) return names.ipAddresses.some((address) => sameAddress(address, host));
  const wanted = asciiLower(host).replace(/\.$/, '');
  const [, parent = ''] = /^[^.]+\.(.+)$/.exec(wanted) ?? [];
  return names.dnsNames.some((name) => {
    const presented = asciiLower(name);
    if (!presented.startsWith('*.')) return presented === wanted;
    return parent !== '' && parent.includes('.') && presented.slice(2) === parent;
  });
}

/** Host names compare in ASCII (§6.3): no other letter becomes one by changing its case. */
function asciiLower(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

function sameAddress(address: string, host: string): boolean {
  if (addressFamily(address) !== 'ipv6') return address === host;
  return hostnameOf(`https://[${address}]/`) === host;
}
