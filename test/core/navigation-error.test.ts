import { describe, expect, it } from 'vitest';
import {
  errorName,
  isGivenUp,
  navigationErrorKind,
  type NavigationErrorKind,
} from '../../src/core/navigation-error.ts';
import { chromiumErrorRows } from './chromium-error-rows.ts';
import { chromiumErrors } from './chromium-errors.ts';
import { networkErrorRows } from './network-error-rows.ts';
import { securityErrorRows } from './security-error-rows.ts';

const families: readonly (readonly [string, NavigationErrorKind])[] = [
  ['net::ERR_CERT_OF_A_NEW_KIND', 'certificate-other'],
  ['net::ERR_SSL_OF_A_NEW_KIND', 'tls-other'],
  ['net::ERR_SSL_CLIENT_AUTH_OF_A_NEW_KIND', 'tls-client-certificate'],
  ['net::ERR_ECH_OF_A_NEW_KIND', 'tls-ech'],
  ['net::ERR_DNS_OF_A_NEW_KIND', 'dns-failure'],
  ['net::ERR_PROXY_AUTH_UNSUPPORTED', 'proxy'],
  ['net::ERR_MANDATORY_PROXY_CONFIGURATION_FAILED', 'proxy'],
  ['net::ERR_SOCKS_CONNECTION_FAILED', 'proxy'],
  ['net::ERR_PAC_SCRIPT_FAILED', 'proxy'],
  ['net::ERR_HTTP2_COMPRESSION_ERROR', 'http-protocol'],
  ['net::ERR_QUIC_OF_A_NEW_KIND', 'http-protocol'],
  ['net::ERR_BLOCKED_BY_FINGERPRINTING_PROTECTION', 'blocked'],
  ['NS_ERROR_NET_HTTP2_SENT_GOAWAY', 'http-protocol'],
  ['NS_ERROR_CONTENT_BLOCKED', 'blocked'],
  ['SEC_ERROR_OF_A_NEW_KIND', 'certificate-other'],
  ['MOZILLA_PKIX_ERROR_OF_A_NEW_KIND', 'certificate-other'],
  ['SSL_ERROR_OF_A_NEW_KIND', 'tls-other'],
  ['net::ERR_FAILED', 'other'],
  ['net::ERR_SOMETHING_NEW', 'other'],
  ['NS_ERROR_UNEXPECTED', 'other'],
  ['', 'other'],
  ['constructor', 'other'],
];

/** As measured in Firefox ESR 153: what webRequest says, the number of webNavigation, and the name. */
const measured: readonly (readonly [string, number, string])[] = [
  ["Peer's Certificate has expired.", 2153390069, 'SEC_ERROR_EXPIRED_CERTIFICATE'],
  [
    'The certificate is not trusted because it is self-signed.',
    2153398258,
    'MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT',
  ],
  [
    'Unable to communicate securely with peer: requested domain name does not match the server’s certificate.',
    2153394164,
    'SSL_ERROR_BAD_CERT_DOMAIN',
  ],
  ["Peer's Certificate issuer is not recognized.", 2153390067, 'SEC_ERROR_UNKNOWN_ISSUER'],
  [
    'Peer reports incompatible or unsupported protocol version.',
    2153394078,
    'SSL_ERROR_PROTOCOL_VERSION_ALERT',
  ],
  [
    'Cannot communicate securely with peer: no common encryption algorithm(s).',
    2153394174,
    'SSL_ERROR_NO_CYPHER_OVERLAP',
  ],
  [
    'NS_ERROR_GENERATE_FAILURE(NS_ERROR_MODULE_SECURITY, SSL_ERROR_RX_CERTIFICATE_REQUIRED_ALERT)',
    2153393995,
    'SSL_ERROR_RX_CERTIFICATE_REQUIRED_ALERT',
  ],
  [
    'SSL received a record that exceeded the maximum permissible length.',
    2153394151,
    'SSL_ERROR_RX_RECORD_TOO_LONG',
  ],
  ['NS_ERROR_NET_RESET', 2152398868, 'NS_ERROR_NET_RESET'],
  ['NS_ERROR_CONNECTION_REFUSED', 2152398861, 'NS_ERROR_CONNECTION_REFUSED'],
  ['NS_ERROR_NET_TIMEOUT', 2152398862, 'NS_ERROR_NET_TIMEOUT'],
  ['NS_ERROR_UNKNOWN_HOST', 2152398878, 'NS_ERROR_UNKNOWN_HOST'],
  ['NS_ERROR_PROXY_CONNECTION_REFUSED', 2152398920, 'NS_ERROR_PROXY_CONNECTION_REFUSED'],
  ['NS_BINDING_ABORTED', 2152398850, 'NS_BINDING_ABORTED'],
];

/** What webRequest tells of an expired certificate, and of no common cipher, in other languages. */
const translated: readonly string[] = [
  'Das Zertifikat der Gegenstelle ist abgelaufen.',
  'Le certificat du pair a expiré.',
  'El certificado de la otra parte ha caducado.',
  'Срок действия сертификата узла истёк.',
  'انتهت صلاحية شهادة الطرف الآخر.',
  '接続先の証明書は有効期限が切れています。',
  '对等端的证书已过期。',
  'Sichere Kommunikation nicht möglich: kein gemeinsamer Verschlüsselungsalgorithmus.',
  '공통된 암호화 알고리즘이 없습니다.',
  'ไม่มีอัลกอริทึมการเข้ารหัสร่วมกัน',
];

const pages: readonly (readonly [string, NavigationErrorKind])[] = [
  ['about:neterror?e=dnsNotFound&u=https%3A//a.test/&c=UTF-8', 'name-not-resolved'],
  ['about:neterror?e=connectionFailure&u=https%3A//a.test/', 'connection-refused'],
  ['about:neterror?e=netTimeout&u=https%3A//a.test/', 'timed-out'],
  ['about:neterror?e=deniedPortAccess&u=https%3A//a.test%3A25/', 'unsafe-port'],
  ['about:neterror?e=redirectLoop', 'redirect-loop'],
  ['about:neterror?u=https%3A//a.test/&e=netOffline', 'offline'],
  ['about:neterror?e=nssFailure2&u=https%3A//a.test/', 'tls-unnamed'],
  ['about:certerror?e=nssBadCert&u=https%3A//a.test/', 'certificate-other'],
  ['about:neterror?e=somethingNew', 'other'],
];

describe('an error of a navigation', () => {
  it.each(chromiumErrors)('%s means %s', (error, kind) => {
    expect(navigationErrorKind(error)).toBe(kind);
  });

  it.each(chromiumErrorRows)('of Chromium, %s, means %s', (name, kind) => {
    expect(navigationErrorKind(`net::${name}`)).toBe(kind);
    expect(navigationErrorKind(name)).toBe(kind);
    expect(errorName(`net::${name}`)).toBe(name);
  });

  it.each(networkErrorRows)('of Firefox, %s (%i), means %s', (name, place, kind) => {
    expect(navigationErrorKind(name)).toBe(kind);
    expect(errorName(`Error code ${0x804b0000 + place}`)).toBe(name);
    expect(navigationErrorKind(`Error code ${0x804b0000 + place}`)).toBe(kind);
  });

  it.each(securityErrorRows)('of Firefox, %s (%i), means %s', (name, code, kind) => {
    expect(navigationErrorKind(name)).toBe(kind);
    expect(errorName(`Error code ${0x805a0000 - code}`)).toBe(name);
    expect(navigationErrorKind(`Error code ${0x805a0000 - code}`)).toBe(kind);
  });

  it.each(families)('%j is known by its family: %s', (error, kind) => {
    expect(navigationErrorKind(error)).toBe(kind);
  });

  it.each(measured)('%s is Firefox’s %i, %s', (text, number, name) => {
    expect(errorName(text)).toBe(name);
    expect(errorName(`Error code ${number}`)).toBe(name);
  });

  it.each(translated)(
    '%s is a sentence, of which only the kind of failure is clear',
    (sentence) => {
      expect(errorName(sentence)).toBe(sentence);
      expect(navigationErrorKind(sentence)).toBe('tls-unnamed');
    },
  );

  it('is the same with either apostrophe', () => {
    expect(errorName('Peer’s Certificate has expired.')).toBe('SEC_ERROR_EXPIRED_CERTIFICATE');
  });

  it.each(pages)('%s is an error page that means %s', (error, kind) => {
    expect(navigationErrorKind(error)).toBe(kind);
  });

  it.each([
    ['Error code 2153390999', 'tls-unnamed'],
    ['Error code 2152399999', 'other'],
    ['Error code 7', 'other'],
    ['Error code 99999999999', 'other'],
    ['Das Zertifikat der Gegenstelle ist abgelaufen.', 'tls-unnamed'],
    ['net::ERR_SOMETHING_NEW', 'other'],
  ])('%s has no name that is known, and keeps what the browser said', (error, kind) => {
    expect(errorName(error)).toBe(error.replace('net::', ''));
    expect(navigationErrorKind(error)).toBe(kind);
  });

  it.each([
    ['net::ERR_ABORTED', true],
    ['NS_BINDING_ABORTED', true],
    ['Error code 2152398850', true],
    ['net::ERR_CONNECTION_ABORTED', false],
    ['net::ERR_FAILED', false],
  ])('%s says that the load was given up: %s', (error, givenUp) => {
    expect(isGivenUp(error)).toBe(givenUp);
  });
});
