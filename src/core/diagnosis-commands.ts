import { isIpLiteral } from '../standards/ip-address.ts';
import { isPlainHost } from './plain-host.ts';

/** What a command is made for. */
export interface Target {
  readonly scheme: string;
  /** As a URL has it: in brackets where it is an IPv6 address, and in ASCII where it is a name. */
  readonly host: string;
  readonly port: number;
}

/** A command line; null where none can be given for the target. */
export type Command = (target: Target) => string | null;

/** `dig` and `nslookup`; an address is not looked up. */
export const lookUpName: Command = ({ host }) =>
  isPlainHost(host) && !isIpLiteral(host) ? `dig ${host}` : null;
export const lookUpNameAnywhere: Command = ({ host }) =>
  isPlainHost(host) && !isIpLiteral(host) ? `nslookup ${host}` : null;

/** Whether the port takes TCP connections. */
export const tryPort: Command = ({ host, port }) =>
  isPlainHost(host) ? `nc -zv ${withoutBrackets(host)} ${port}` : null;

/**
 * Whether the port is open, closed (the machine turns callers away) or filtered (nothing answers). `-Pn`
 * because a machine behind a firewall seldom answers the ping that nmap would send first.
 */
export const scanPort: Command = ({ host, port }) =>
  isPlainHost(host)
    ? `nmap -p ${port} -Pn${host.startsWith('[') ? ' -6' : ''} ${withoutBrackets(host)}`
    : null;

/** The handshake, with the chain that the server sends. */
export const showChain: Command = (target) => shakeHands(target, ' -showcerts');

/** The handshake with no more than TLS 1.2. */
export const tryTls12: Command = (target) => shakeHands(target, ' -tls1_2');

export const tryTls: Command = (target) => shakeHands(target, '');

/** The names, dates and issuer of the certificate that the server sends. */
export const readCertificate: Command = (target) => {
  const handshake = shakeHands(target, '');
  return handshake === null
    ? null
    : `echo | ${handshake} | openssl x509 -noout -subject -issuer -dates -ext subjectAltName`;
};

/** The request as it failed. */
export const request: Command = (target) => ask(target, target.scheme);

/** The same port in clear text, for one that may not speak TLS at all. */
export const requestInClearText: Command = (target) => ask(target, 'http');

/** The same port with TLS, for one that may speak nothing else. */
export const requestEncrypted: Command = (target) => ask(target, 'https');

/** On the server: the program that listens on the port. */
export const showListener: Command = ({ port }) => `ss -ltnp "sport = :${port}"`;

/** On the server: all programs that listen, for a system without `ss`. */
export const showAllListeners: Command = () => 'netstat -tulpn';

function withoutBrackets(host: string): string {
  return host.replace(/^\[(.*)\]$/, '$1');
}

/** RFC 6066 §3: the server name is a DNS name without its last dot, and never an address. */
function shakeHands({ host, port }: Target, options: string): string | null {
  if (!isPlainHost(host)) return null;
  const connection = host.startsWith('[') ? `"${host}:${port}"` : `${host}:${port}`;
  const name = isIpLiteral(host) ? '' : ` -servername ${host.replace(/\.$/, '')}`;
  return `openssl s_client -connect ${connection}${name}${options}`;
}

function ask({ host, port }: Target, scheme: string): string | null {
  if (!isPlainHost(host)) return null;
  const url = `${scheme}://${host}:${port}/`;
  // Some shells take brackets for a pattern; the others leave them alone between these quotes too.
  return host.startsWith('[') ? `curl -v "${url}"` : `curl -v ${url}`;
}
