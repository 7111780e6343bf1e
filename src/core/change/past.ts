import { isDefaultPort } from '../../standards/ports.ts';
import { isLocalUrl } from '../../standards/trustworthy.ts';
import { hostnameOf, originOf, schemeOf } from '../../standards/url.ts';
import type { VisitFacts } from '../visit-facts.ts';
import { hstsFacts, hstsHost } from './hsts-facts.ts';

/** For each subject, the last visit that told something of it. */
export type Past = ReadonlyMap<string, VisitFacts>;

/** What a visit can tell of. Nothing is compared but visits that tell of the same subject. */
export const subjects = {
  host: (url: string) => `host ${hostnameOf(url)}`,
  port: (url: string, port: number | null) => `port ${hostnameOf(url)} ${port}`,
  hsts: (url: string) => `hsts ${hstsHost(url)}`,
  hstsAt: (url: string) => `hsts-at ${url}`,
  page: (origin: string) => `page ${origin}`,
  pageAt: (url: string) => `page-at ${url}`,
  redirectAt: (url: string) => `redirect-at ${url}`,
  redirect: (origin: string) => `redirect ${origin}`,
  mixedContent: (url: string) => `mixed ${url}`,
  certificate: (origin: string) => `certificate ${origin}`,
  oneCertificate: (origin: string, sha256: string) => `certificate ${origin} ${sha256}`,
  httpVersion: (origin: string) => `http ${origin}`,
  tlsVersion: (origin: string) => `tls ${origin}`,
} as const;

/**
 * The subjects of which a visit tells. Of one that was not fresh, or never left this machine, there
 * are none: what was not observed is no change, on either side.
 */
export function subjectsOf(visit: VisitFacts): readonly string[] {
  const { url, origin, redirectedFrom, certificate } = visit;
  if (visit.freshness !== 'fresh' || isLocalUrl(url)) return [];
  return [
    subjects.host(url),
    subjects.port(url, visit.port),
    subjects.page(origin),
    subjects.pageAt(url),
    ...(hstsFacts(visit) === null ? [] : [subjects.hsts(url), subjects.hstsAt(url)]),
    ...(redirectedFrom === undefined
      ? []
      : [
          subjects.redirect(originOf(redirectedFrom) ?? redirectedFrom),
          subjects.redirectAt(redirectedFrom),
        ]),
    ...(visit.mixedContent === undefined ? [] : [subjects.mixedContent(url)]),
    ...(certificate === undefined
      ? []
      : [subjects.certificate(origin), subjects.oneCertificate(origin, certificate.sha256)]),
    ...(visit.protocol === null ? [] : [subjects.httpVersion(origin)]),
    ...(visit.tlsVersion === undefined ? [] : [subjects.tlsVersion(origin)]),
  ];
}

/** The same host over the other scheme: on the other default port, or on the same one. */
export function twinOrigin(url: string): string {
  const [host, isHttp] = [hostnameOf(url), schemeOf(url) === 'http'];
  const port = isDefaultPort(url) ? '' : `:${new URL(url).port}`;
  return `${isHttp ? 'https' : 'http'}://${host}${port}`;
}
