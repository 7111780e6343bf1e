import { request, requestEncrypted, requestInClearText } from '../../core/diagnosis-commands.ts';
import type { HttpErrorKind } from '../../core/navigation-error-kind.ts';
import { crossedPort, failure, type Facts } from './diagnosis.ts';

/** The connection stood, and what came through it was no page. */
export const httpFailures = {
  'empty-response': failure('empty-response', {
    title: 'No answer to read',
    seen: (facts) =>
      `Port ${facts.port} of ${facts.host} took the connection but sent nothing before it closed it.${encryptedPerhaps(facts)}`,
    mend: () =>
      'If the site is yours: look into the log of the server and of what stands behind it.',
    commands: [request, requestEncrypted],
  }),
  'not-http': failure('not-http', {
    title: 'Answer is not HTTP',
    seen: (facts) =>
      `Port ${facts.port} of ${facts.host} took the connection and sent something, but not in the language of the web: another service has this port.${encryptedPerhaps(facts)}`,
    mend: () => 'Check the port in the address. If the site is yours: see which program answers.',
    commands: [request, requestEncrypted],
    listener: true,
  }),
  'http-protocol': failure('http-protocol', {
    title: 'Answer broke off or broke rules',
    seen: ({ host }) =>
      `${host} began to answer, but what came was incomplete or against the rules of HTTP: a fault of the server, or of a proxy in front of it.`,
    mend: () =>
      'Reload. If the site is yours: look for a lost connection to the server behind the proxy, and for wrong lengths or header fields.',
    commands: [request],
  }),
  'error-status': failure('error-status', {
    title: 'Error without a page',
    seen: ({ host }) =>
      `${host} answered with an error (status 4xx or 5xx) and no page to show for it.`,
    mend: () => 'Check the address. If the site is yours: look into the log of the server.',
    commands: [request],
  }),
  'redirect-loop': failure('redirect-loop', {
    title: 'Redirects in a circle',
    seen: ({ host }) => `${host} sent the browser round in a circle of redirects.`,
    mend: () =>
      'Delete this site’s cookies and try again. If the site is yours: the usual cause is a proxy that speaks http to a server which redirects to https.',
    commands: [request],
  }),
  'redirect-invalid': failure('redirect-invalid', {
    title: 'Redirect leads nowhere',
    seen: ({ host }) =>
      `The site redirected to an address that browsers may not follow from the web, or that is none (field Location, last seen at ${host}).`,
    mend: () =>
      'If the site is yours: send one Location field, with an https address of the web in it.',
    commands: [request, requestInClearText],
  }),
} satisfies Record<HttpErrorKind, unknown>;

function encryptedPerhaps(facts: Facts): string {
  const crossed = crossedPort(facts);
  if (facts.scheme === 'https') return crossed;
  return `${crossed} A server that expects TLS often acts so when it is spoken to in clear text: try https.`;
}
