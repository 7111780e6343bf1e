import type { LabCase } from '../lab-case.ts';
import {
  made,
  redirect,
  site,
  type Answer,
  type CertificateKind,
  type Listener,
  type Site,
} from '../site.ts';

interface Failure {
  readonly id: string;
  readonly title: string;
  readonly expect: string;
  readonly finding: string;
  readonly certificate?: CertificateKind;
  readonly listener?: Listener;
  readonly answer?: Answer;
  /** Without it `https` and the id under `.test`. */
  readonly origin?: string;
  readonly inFirefox?: LabCase['inFirefox'];
  /** The browser gives up before it connects, so there is no server. */
  readonly serverless?: true;
}

function failureSites(origin: string, { certificate, listener, answer }: Failure): readonly Site[] {
  return [
    site(origin, answer, {
      ...(certificate === undefined ? {} : { certificate }),
      ...(listener === undefined ? {} : { listener }),
    }),
  ];
}

function failureCase(failure: Failure): LabCase {
  const { id, title, expect, finding, serverless } = failure;
  const { origin = `https://${id}.test` } = failure;
  return {
    id,
    group: 'Pages that do not arrive',
    title,
    expect,
    url: `${origin}/`,
    level: 'failed',
    findings: [`failed-navigation.${finding}`],
    ...(failure.inFirefox === undefined ? {} : { inFirefox: failure.inFirefox }),
    sites: serverless === true ? [] : failureSites(origin, failure),
  };
}

export const failureCases: readonly LabCase[] = [
  failureCase({
    id: 'failed-expired',
    title: 'A certificate that has expired',
    expect: 'The browser stops, because the certificate is no longer valid.',
    finding: 'certificate-date',
    certificate: 'expired',
  }),
  failureCase({
    id: 'failed-not-yet-valid',
    title: 'A certificate from the future',
    expect: 'The browser stops, because the certificate is not valid yet.',
    finding: 'certificate-date',
    certificate: 'not-yet-valid',
  }),
  failureCase({
    id: 'failed-wrong-name',
    title: 'A certificate for another name',
    expect: 'The browser stops, because the certificate belongs to another host.',
    finding: 'certificate-name',
    certificate: 'wrong-name',
  }),
  failureCase({
    id: 'failed-self-signed',
    title: 'A certificate that signed itself',
    expect: 'The browser stops, because nobody it trusts vouches for the certificate.',
    finding: 'certificate-authority',
    certificate: 'self-signed',
  }),
  failureCase({
    id: 'failed-unknown-issuer',
    title: 'A certificate from an unknown authority',
    expect: 'The browser stops, because it does not trust the authority.',
    finding: 'certificate-authority',
    certificate: 'unknown-issuer',
  }),
  failureCase({
    id: 'failed-old-tls',
    title: 'A server that speaks TLS 1.1 only',
    expect: 'The browser stops, because the server offers only an outdated encryption.',
    finding: 'tls-version',
    listener: 'tls-1.1',
  }),
  failureCase({
    id: 'failed-no-tls',
    title: 'A server that speaks plain HTTP on port 443',
    expect: 'The browser stops, because the answer is not encrypted at all.',
    finding: 'tls-protocol',
    listener: 'clear-text',
  }),
  failureCase({
    id: 'failed-refused',
    title: 'A port where nothing listens',
    expect: 'The connection is refused.',
    finding: 'connection-refused',
    listener: 'refused',
  }),
  failureCase({
    id: 'failed-unsafe-port',
    title: 'A port that browsers refuse to use',
    expect: 'The browser does not even try port 6000.',
    finding: 'unsafe-port',
    origin: 'https://failed-unsafe-port.test:6000',
    serverless: true,
  }),
  failureCase({
    id: 'failed-unknown-name',
    title: 'A name that does not exist',
    expect: 'The name has no address.',
    finding: 'name-not-resolved',
    serverless: true,
  }),
  failureCase({
    id: 'failed-reset',
    title: 'A connection that is torn down',
    expect: 'The connection is reset before encryption is agreed on.',
    finding: 'connection-reset',
    listener: 'reset',
  }),
  failureCase({
    id: 'failed-empty-response',
    title: 'A server that answers nothing',
    expect: 'The server takes the request and hangs up.',
    finding: 'empty-response',
    inFirefox: {
      level: 'failed',
      findings: ['failed-navigation.connection-reset'],
      because: 'Firefox calls a connection that ends without an answer reset.',
    },
    listener: 'http1-only',
    answer: { kind: 'hang-up' },
  }),
  failureCase({
    id: 'failed-http-to-tls',
    title: 'An http address on port 443',
    expect: 'The server hangs up, for it speaks TLS only; try https.',
    finding: 'empty-response',
    inFirefox: {
      level: 'failed',
      findings: ['failed-navigation.connection-reset'],
      because: 'Firefox calls a connection that ends without an answer reset.',
    },
    origin: 'http://failed-http-to-tls.test:443',
    listener: 'encrypted',
  }),
  failureCase({
    id: 'failed-unknown-server-name',
    title: 'A server that has no site of this name',
    expect: 'The server ends the handshake, because it does not know the name.',
    finding: 'tls-server-name',
    listener: 'unknown-name',
  }),
  failureCase({
    id: 'failed-client-certificate',
    title: 'A server for members only',
    expect: 'The server asks for a certificate of the visitor, who has none.',
    finding: 'tls-client-certificate',
    inFirefox: {
      level: 'failed',
      findings: ['failed-navigation.tls-other'],
      because: 'Firefox tells of the alert of the server, which gives no reason.',
    },
    listener: 'members-only',
  }),
  failureCase({
    id: 'failed-not-http',
    title: 'A mail server behind a web address',
    expect: 'What comes back is not HTTP.',
    finding: 'not-http',
    inFirefox: {
      level: 'insecure',
      findings: ['insecure-transport.document', 'non-default-port.page'],
      because: 'Firefox shows what has no status line as text (HTTP/0.9).',
    },
    origin: 'http://failed-not-http.test:2525',
    listener: 'mail',
  }),
  failureCase({
    id: 'failed-redirect-loop',
    title: 'A page that redirects to itself',
    expect: 'The browser gives up after twenty redirects.',
    finding: 'redirect-loop',
    answer: redirect('https://failed-redirect-loop.test/'),
  }),
  failureCase({
    id: 'failed-redirect-to-file',
    title: 'A redirect to a file of this machine',
    expect: 'The browser does not follow it.',
    finding: 'redirect-invalid',
    inFirefox: {
      level: 'failed',
      findings: ['failed-navigation.http-protocol'],
      because: 'Firefox tells of corrupted content.',
    },
    answer: redirect('file:///etc/hostname'),
  }),
  failureCase({
    id: 'failed-error-status',
    title: 'An error without a page',
    expect: 'The server answers 500 and nothing else.',
    finding: 'error-status',
    inFirefox: {
      level: 'weakened',
      findings: ['hsts-policy.absent'],
      because: 'Firefox shows an error without a body as a blank page.',
    },
    answer: made(() => ({ status: 500, headers: {}, body: '' })),
  }),
  failureCase({
    id: 'failed-ipv6',
    title: 'An IPv6 address where nothing listens',
    expect: 'The connection is refused, and commands name the address as each program wants it.',
    finding: 'connection-refused',
    origin: 'http://[2001:db8::2]:8080',
    listener: 'refused',
  }),
];
