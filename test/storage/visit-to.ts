import type { VisitFacts } from '../../src/core/visit-facts.ts';
import type { Visit } from '../../src/core/visit.ts';
import { siteOf } from '../../src/standards/site.ts';
import { noon } from '../core/observations.ts';

/** A visit to this page; takes what differs from the plain case. */
export function visitTo(url: string, other: Partial<Visit> = {}): Visit {
  const time = other.time ?? noon;
  return {
    id: `${time}-${url}`,
    site: siteOf(url) ?? '',
    origin: new URL(url).origin,
    url,
    time,
    level: 'weakened',
    freshness: 'fresh',
    findings: ['hsts-policy.absent'],
    port: 443,
    address: '192.0.2.1',
    protocol: 'h2',
    strictTransportSecurity: null,
    ...other,
  };
}

/** What of a visit is compared, and held in page records. */
export function factsOf(visit: Visit): VisitFacts {
  const { site: _site, level: _level, findings: _findings, address: _address, ...facts } = visit;
  return facts;
}
