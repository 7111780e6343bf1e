import { defineCheck } from '../core/check.ts';
import { failureItem } from '../core/evidence-item.ts';
import { errorName, navigationErrorKind } from '../core/navigation-error.ts';
import { effectivePort } from '../standards/ports.ts';
import { hostnameOf } from '../standards/url.ts';

type Facts = { host: string; port: number; error: string };

const clientTest = ({ host, port }: Facts): string =>
  `See for yourself: \`openssl s_client -connect ${host}:${port} -servername ${host}\``;
const portTest = ({ host, port }: Facts): string => `See for yourself: \`nc -zv ${host} ${port}\``;

/** Why no page came, in the terms of the layer that failed: name, port, TLS, certificate or HTTP. */
export default defineCheck({
  id: 'failed-navigation',
  title: 'Arrival of the page',
  why: 'When no page comes, the place where the way broke tells who can mend it.',
  spec: 'https://fetch.spec.whatwg.org/#concept-network-error',
  needs: ['ending'],
  findings: {
    'certificate-date': failure(
      'Certificate not valid today',
      ({ host, error }) =>
        `The certificate of ${host} has expired or is not valid yet, so the browser could not trust who answered (${error}). If this device’s clock is wrong, that alone can be the cause.`,
      (facts) =>
        `Check the date of this device first. If the site is yours: renew the certificate and reload the server. ${clientTest(facts)}`,
    ),
    'certificate-name': failure(
      'Certificate for another name',
      ({ host, error }) =>
        `Whoever answered has a certificate, but not for ${host}, so it may not be the site you asked for (${error}).`,
      (facts) =>
        `Check the spelling of the address. If the site is yours: get a certificate that lists ${facts.host} among its names. ${clientTest(facts)}`,
    ),
    'certificate-authority': failure(
      'Certificate from a stranger',
      ({ host, error }) =>
        `Nobody this browser trusts vouches for the certificate of ${host}: it is self-signed, from a private authority, or its chain is incomplete (${error}).`,
      (facts) =>
        `If the site is yours: install a certificate from a public authority together with its whole chain, or install your own authority on the devices that need it. ${clientTest(facts)}`,
    ),
    'certificate-revoked': failure(
      'Certificate withdrawn',
      ({ host, error }) =>
        `The authority that issued the certificate of ${host} has withdrawn it (${error}).`,
      (facts) =>
        `If the site is yours: replace the certificate and its key today. ${clientTest(facts)}`,
    ),
    'certificate-weak': failure(
      'Certificate too weak',
      ({ host, error }) =>
        `The certificate of ${host} uses a key or a signature that can be forged (${error}).`,
      (facts) =>
        `If the site is yours: reissue it with an ECDSA P-256 or RSA 2048 key, signed with SHA-256. ${clientTest(facts)}`,
    ),
    'certificate-other': failure(
      'Certificate not accepted',
      ({ host, error }) => `The browser refused the certificate of ${host} (${error}).`,
      (facts) => `If the site is yours: look at the whole chain it sends. ${clientTest(facts)}`,
    ),
    'tls-version': failure(
      'Encryption too old',
      ({ host, error }) =>
        `${host} offers only kinds of encryption that browsers have retired: no common TLS version or cipher suite (${error}).`,
      (facts) =>
        `If the site is yours: switch on TLS 1.2 and 1.3. See for yourself: \`openssl s_client -tls1_2 -connect ${facts.host}:${facts.port}\``,
    ),
    'tls-protocol': failure(
      'No encryption on this port',
      ({ host, port, error }) =>
        `What answered on port ${port} of ${host} did not speak TLS; often it is plain HTTP on a port meant for https (${error}).`,
      ({ host, port }) =>
        `If the site is yours: switch TLS on for this port. See for yourself: \`curl -v http://${host}:${port}\``,
    ),
    'tls-other': failure(
      'Encryption could not start',
      ({ host, error }) => `The TLS handshake with ${host} broke off (${error}).`,
      (facts) => `Try again on another network. ${clientTest(facts)}`,
    ),
    'connection-refused': failure(
      'Nothing listens there',
      ({ host, port, error }) =>
        `${host} answered, but nothing listens on port ${port}. No TLS handshake began, so no certificate was involved (${error}).`,
      (facts) =>
        `Check the port in the address. If the site is yours: check that the server runs, \`ss -tlnp\`, and that it listens on port ${facts.port}. ${portTest(facts)}`,
    ),
    'connection-reset': failure(
      'Connection cut off',
      ({ host, port, error }) =>
        `The connection to port ${port} of ${host} was cut off before an answer came: by the server, or by something on the way (${error}).`,
      (facts) => `Try another network. ${clientTest(facts)}`,
    ),
    'empty-response': failure(
      'No answer to read',
      ({ host, port, error }) =>
        `Port ${port} of ${host} took the connection but sent nothing a browser can read as HTTP (${error}).`,
      ({ host, port }) => `See for yourself: \`curl -v http://${host}:${port}\``,
    ),
    'timed-out': failure(
      'No answer in time',
      ({ host, port, error }) =>
        `Nothing answered on port ${port} of ${host}: a firewall drops the packets, or the machine is down (${error}).`,
      (facts) =>
        `If the site is yours: look at its firewall, \`ufw status\`, and at the security group of its cloud. ${portTest(facts)}`,
    ),
    unreachable: failure(
      'No way there',
      ({ host, error }) => `This network knows no way to ${host} (${error}).`,
      (facts) => `Check the network or VPN of this device. ${portTest(facts)}`,
    ),
    offline: failure(
      'This device is offline',
      ({ error }) => `This device had no network, or changed it during the load (${error}).`,
      () => 'Connect to a network and reload.',
    ),
    'name-not-resolved': failure(
      'Name not found',
      ({ host, error }) =>
        `No address is known for ${host}. That is DNS, not TLS: no server was asked (${error}).`,
      ({ host }) => `Check the spelling. See for yourself: \`dig ${host}\``,
    ),
    'unsafe-port': failure(
      'Port forbidden by browsers',
      ({ port, error }) =>
        `Browsers refuse port ${port} for web pages because another service uses it (“bad port” in the Fetch standard, ${error}). Nothing was sent.`,
      () => 'If the site is yours: serve it on another port, best on 443.',
    ),
    'redirect-loop': failure(
      'Redirects in a circle',
      ({ host, error }) => `${host} sent the browser round in a circle of redirects (${error}).`,
      () =>
        'Delete this site’s cookies and try again. If the site is yours: the usual cause is a proxy that speaks http to a server which redirects to https.',
    ),
    blocked: failure(
      'Blocked in this browser',
      ({ host, error }) =>
        `An extension, a policy or the site’s own rules kept this browser from showing ${host} (${error}).`,
      () => 'Look through the extensions and policies of this browser.',
    ),
    other: failure(
      'No page came',
      ({ host, error }) => `The browser could not load ${host} (${error}).`,
      (facts) => portTest(facts),
    ),
  },
  pass: 'The page came.',
  notObserved: 'How the navigation ended was not seen.',
  notApplicable: {},
  judge({ ending }) {
    if (ending.kind === 'arrived') return [];
    const { url, error } = ending.failure;
    const parameters = {
      host: hostnameOf(url),
      port: effectivePort(url) ?? 0,
      error: errorName(error),
    };
    return [
      { what: navigationErrorKind(error), parameters, evidence: [failureItem(ending.failure)] },
    ];
  },
});

function failure(
  title: string,
  summary: (facts: Facts) => string,
  advice: (facts: Facts) => string,
) {
  return { severity: 'danger', level: 'failed', title, summary, advice } as const;
}
