import { parseUrl, schemeOf, withoutFragment, withoutSecrets } from '../standards/url.ts';
import { limits } from './limits.ts';
import type { MixedOutcome } from './mixed-outcome.ts';
import { listMixedResources } from './mixed-resource.ts';
import { documentConnection, freshResponse, type PageRecord } from './page-record.ts';
import { isExposedHop } from './redirect-chain.ts';
import type { PresentedCertificate } from './security-info.ts';

/** Facts of a visit that are absent where they were not observed, and in rows of earlier versions. */
export interface VisitTraces {
  /**
   * The address over http that was asked first and whose server redirected to https, without secrets;
   * in rows of earlier versions its origin alone.
   */
  readonly redirectedFrom?: string;
  /** How many mixed resources had which outcome; `{}` where there was none. */
  readonly mixedContent?: Readonly<Partial<Record<MixedOutcome, number>>>;
  /** In the browser's own name, e.g. `TLSv1.3`. */
  readonly tlsVersion?: string;
  readonly certificate?: VisitCertificate;
}

/** The certificate of the server itself. */
export interface VisitCertificate {
  /** SHA-256 of its DER, in hexadecimal digits of lower case. */
  readonly sha256: string;
  /** As text, at most `limits.visitIssuerLength` characters; null where it was not told. */
  readonly issuer: string | null;
  /** The end of its validity period, in milliseconds since the epoch; null where it was not told. */
  readonly notAfter: number | null;
}

export function visitTraces(page: PageRecord): VisitTraces {
  const redirectedFrom = redirectedAddress(page);
  const mixedContent = countMixedContent(page);
  const security = documentConnection(page)?.security ?? null;
  const certificate = certificateOf(security?.certificates[0]);
  return {
    ...(redirectedFrom === null ? {} : { redirectedFrom }),
    ...(mixedContent === null ? {} : { mixedContent }),
    ...(security === null || security.protocolVersion === null
      ? {}
      : { tlsVersion: security.protocolVersion }),
    ...(certificate === null ? {} : { certificate }),
  };
}

/** Whoever comes by http is first met in clear text: that host's own redirect is what matters. */
function redirectedAddress(page: PageRecord): string | null {
  if (freshResponse(page) === null || schemeOf(page.loadedUrl) !== 'https') return null;
  const hop = page.navigation?.hops.find(isExposedHop);
  return hop === undefined || schemeOf(hop.to) !== 'https' ? null : withoutSecrets(hop.from);
}

/**
 * A page over http has none to count. Null where none was seen and the page was not looked at for long
 * enough to say that there is none, and where another visit says nothing of this one: a deep inspection sees more, a visit does not keep the query that makes many
 * pages of one address, and what came after a script changed the address is of another one.
 */
function countMixedContent(page: PageRecord): Partial<Record<MixedOutcome, number>> | null {
  const { inspection, loadedUrl, url } = page;
  const hasMoved = withoutFragment(url) !== withoutFragment(loadedUrl);
  if (inspection !== null || hasMoved || parseUrl(loadedUrl)?.search) return null;
  if (schemeOf(loadedUrl) !== 'https') return null;
  // A form asks for nothing while the page loads, and has a check of its own.
  const mixed = listMixedResources(page).filter(({ destination }) => destination !== 'form');
  if (mixed.length === 0 && !isLookedAt(page)) return null;
  const counts: Partial<Record<MixedOutcome, number>> = {};
  for (const { outcome } of mixed) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
}

/** Whether its own document reported after the load, or late: what scripts add comes last. */
function isLookedAt({ key, openedAt, documents }: PageRecord): boolean {
  const reportedAt = documents[key]?.reportedAt ?? null;
  return reportedAt !== null && reportedAt - openedAt >= limits.lookedAtAfter;
}

function certificateOf(own: PresentedCertificate | undefined): VisitCertificate | null {
  if (own === undefined || own.sha256 === null) return null;
  const sha256 = own.sha256.replaceAll(':', '').toLowerCase();
  const issuer = own.issuer?.slice(0, limits.visitIssuerLength) ?? null;
  return { sha256, issuer, notAfter: own.notAfter };
}
