import type { NavigationErrorKind } from '../../../core/navigation-error-kind.ts';
import type { FactsOf } from '../../../core/check.ts';
import type { Failure } from '../../../checks/failed-navigation/diagnosis.ts';
import type { Fix } from '../fix.ts';
import { nothing, type Plan } from '../plan.ts';
import { hostKind, type FixTarget } from '../target.ts';
import { getCertificate } from '../topics/certificate.ts';
import { letEveryoneIn } from '../topics/client-certificate.ts';
import { keepScheme } from '../topics/forwarded-scheme.ts';
import { nameRecords } from '../topics/name-records.ts';
import { openPort } from '../topics/open-port.ts';
import { serveHttps } from '../topics/serve-https.ts';
import { startServer } from '../topics/start-server.ts';
import { getOwnCertificate, startProgram } from '../topics/this-machine.ts';
import { modernTls } from '../topics/tls-parameters.ts';

type Facts = FactsOf<Failure>;

const certificate =
  (about: string) =>
  (page: FixTarget): Fix =>
    getCertificate(page, about);
const reissue = certificate('Have it issued anew, with a new key.');
const whole = certificate('Install it with the whole chain that comes with it, in its order.');
const log = nothing('What went wrong stands in the log of the server, and nowhere else.');
const visitor = nothing('It lies with the visitor’s device or network.');
const browser = nothing('The browser or its rules stopped it; the server was not asked.');

/** The fix for a server, unless it is this machine: there is only a program of one's own to look after. */
const orHere =
  (here: string, elsewhere: (asked: FixTarget) => Fix) =>
  (page: FixTarget, { port }: Facts): Fix => {
    const asked = { ...page, port };
    return hostKind(page) === 'loopback' ? startProgram(asked, here) : elsewhere(asked);
  };
const namesLeadHere = 'Localhost and the names below it lead to this machine, without DNS.';
const speaksNoTls =
  'On this machine http is as safe: write http in the address. For https, the program needs a certificate.';

/** Why no page came, where its owner can change that. */
export default {
  'name-not-resolved': orHere(namesLeadHere, (asked) =>
    nameRecords(asked, 'The name needs addresses in DNS.'),
  ),
  'dns-failure': orHere(namesLeadHere, (asked) =>
    nameRecords(asked, 'All name servers of the zone have to answer, with valid signatures.'),
  ),
  'dns-record': nothing('The HTTPS record of the name in DNS needs h2 or http/1.1 in its alpn.'),
  'name-collision': nothing('A name inside a network clashes with a public one: choose another.'),
  offline: visitor,
  'network-denied': visitor,
  proxy: visitor,
  'connection-refused': orHere(
    'This is your own machine: no server elsewhere has anything to mend.',
    (asked) => startServer(asked, 'A server has to run and listen on this port.'),
  ),
  'timed-out': orHere(
    'This is your own machine: its program hangs, or a firewall on it is in between.',
    (asked) => openPort(asked, 'Let the port through every firewall on the way to the server.'),
  ),
  unreachable: orHere(
    'This is your own machine: its own network (loopback) does not answer by this address.',
    (asked) => nameRecords(asked, 'The addresses have to be such as the Internet reaches.'),
  ),
  'connection-reset': log,
  'certificate-date': certificate('Renew it, and see that it renews itself from now on.'),
  'certificate-name': certificate(
    'The certificate must list this name (subjectAltName), and the server must show it for this name.',
  ),
  'certificate-authority': certificate(
    'Put one from a known authority in its place, with the whole chain.',
  ),
  'certificate-revoked': reissue,
  'certificate-status': certificate(
    'Have one issued without “must-staple”; where the server staples answers, let it renew them.',
  ),
  'certificate-weak': reissue,
  'certificate-transparency': reissue,
  'certificate-pins': nothing('Only the authorities that are pinned for this name can issue one.'),
  'certificate-interception': visitor,
  'certificate-lifetime': reissue,
  'certificate-chain': whole,
  'certificate-purpose': reissue,
  'certificate-malformed': whole,
  'certificate-other': whole,
  'tls-version': (page) => modernTls(page, 'Switch TLS 1.2 and 1.3 on, with their usual suites.'),
  'tls-protocol': (page) =>
    hostKind(page) === 'loopback'
      ? getOwnCertificate(page, speaksNoTls)
      : serveHttps(page, 'Switch TLS on, best on port 443.'),
  'tls-server-name': (page) => serveHttps(page, 'Set up the site under this name.'),
  'tls-client-certificate': (page) =>
    letEveryoneIn(page, 'If the site is open to all: stop asking for client certificates.'),
  'tls-downgrade': visitor,
  'tls-ech': nothing('The keys in the HTTPS record of DNS have to be those of the server.'),
  'tls-other': log,
  'tls-unnamed': (page) => getCertificate(page, 'See with the commands below what is wrong.'),
  'empty-response': log,
  'not-http': log,
  'http-protocol': log,
  'error-status': log,
  'redirect-loop': (page) =>
    keepScheme(
      page,
      'A circle mostly comes of a proxy that speaks http to a server which redirects to https: let it tell how the visitor came.',
    ),
  'redirect-invalid': (page) =>
    keepScheme(page, 'Send one Location field, with an https address in it.'),
  'unsafe-port': (page) =>
    hostKind(page) === 'loopback'
      ? startProgram(
          { ...page, port: 8080 },
          'Browsers refuse this port for good: let the program listen on another, such as 8080.',
        )
      : serveHttps(page, 'Browsers refuse this port for good: serve the site on port 443.'),
  'https-only': (page) => serveHttps(page, 'Serve the site over https.'),
  'local-network': browser,
  'address-invalid': browser,
  blocked: browser,
  other: browser,
} satisfies Readonly<Record<NavigationErrorKind, Plan<Facts>>>;
