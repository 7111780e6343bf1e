import {
  readCertificate,
  requestInClearText,
  tryTls,
  tryTls12,
} from '../../core/diagnosis-commands.ts';
import type { TlsErrorKind } from '../../core/navigation-error-kind.ts';
import { crossedPort, failure } from './diagnosis.ts';

/** The TLS handshake broke off. */
export const tlsFailures = {
  'tls-version': failure('tls-version', {
    title: 'Encryption too old',
    seen: ({ host }) =>
      `${host} offers only kinds of encryption that browsers have retired, or none that both sides know: no common TLS version or cipher suite. TLS 1.0 and 1.1, RC4 and 3DES are such.`,
    mend: () => 'If the site is yours: switch on TLS 1.2 and 1.3 with their usual cipher suites.',
    commands: [tryTls12],
  }),
  'tls-protocol': failure('tls-protocol', {
    title: 'No proper TLS on this port',
    seen: (facts) =>
      `What answered on port ${facts.port} of ${facts.host} did not speak TLS, or not by its rules; often it is plain HTTP on a port meant for https.${crossedPort(facts)}`,
    mend: () =>
      'If the site is yours: switch TLS on for this port, or look into the log of what answers there.',
    commands: [requestInClearText, tryTls],
    listener: true,
  }),
  'tls-server-name': failure('tls-server-name', {
    title: 'Server does not know this name',
    seen: ({ host, port }) =>
      `The server on port ${port} takes TLS connections, but not for the name ${host} (server name indication). Often the name was moved here before its site was set up.`,
    mend: () =>
      'Check the spelling of the address. If the site is yours: add this name and its certificate to the server or CDN that DNS leads to.',
    commands: [tryTls],
  }),
  'tls-client-certificate': failure('tls-client-certificate', {
    title: 'Server asks who you are',
    seen: ({ host }) =>
      `${host} lets in only those who show a certificate of their own, and this browser had none, or not one that the server takes (client certificate).`,
    mend: () =>
      'If you should have access: install the certificate that its operator gave you, or renew it. If the site is yours and open to all: stop asking for client certificates.',
    commands: [tryTls],
  }),
  'tls-downgrade': failure('tls-downgrade', {
    title: 'Encryption was weakened',
    seen: ({ host }) =>
      `Between this browser and ${host} something changed the handshake to an older TLS version than both of them speak. That is an attack, or a firewall or virus scanner with a fault.`,
    mend: () =>
      'Try another network; update or switch off what inspects TLS on this device and network. The site can do little about it.',
    commands: [tryTls],
  }),
  'tls-ech': failure('tls-ech', {
    title: 'Hidden name not understood',
    seen: ({ host }) =>
      `The browser hid which site it asked for (Encrypted Client Hello), as DNS said it should for ${host}, and the server could not follow. Often the keys in DNS are older or newer than the server’s.`,
    mend: () =>
      'Try again later. If the site is yours: publish the ech keys of your servers in its HTTPS record of DNS, or remove them there.',
    commands: [tryTls],
  }),
  'tls-other': failure('tls-other', {
    title: 'Encryption could not start',
    seen: ({ host }) =>
      `The TLS handshake with ${host} broke off: the server has a fault or wants something that this browser does not have, such as a certificate of yours, or something on the way changed what was sent.`,
    mend: () => 'Try again on another network. If the site is yours: look into the server’s log.',
    commands: [tryTls],
  }),
  'tls-unnamed': failure('tls-unnamed', {
    title: 'TLS or certificate refused',
    seen: ({ host }) =>
      `The TLS handshake with ${host} failed, or its certificate was refused. This browser did not name which.`,
    mend: () =>
      'Check the date of this device, and try another network. If the site is yours: look at the certificate and the TLS versions of the server.',
    commands: [readCertificate],
  }),
} satisfies Record<TlsErrorKind, unknown>;
