import { siteOf } from '../standards/site.ts';
import { originOf, schemeOf, withoutSecrets } from '../standards/url.ts';
import type { Visit } from './visit.ts';

/** Why a visit from outside is not taken, though it has the form of one. */
export const visitFaults = ['address', 'time', 'finding'] as const;

export type VisitFault = (typeof visitFaults)[number];

/** Clocks of two devices differ; by more than this they are wrong. */
const dayAhead = 86_400_000;

/** The visit under the site that its address belongs to, or why it could not have been kept here. Pure. */
export function vetVisit(visit: Visit, now: number): Visit | VisitFault {
  const { url, origin, time, findings, redirectedFrom = origin } = visit;
  const isPlain = [originOf(redirectedFrom), withoutSecrets(redirectedFrom)].includes(
    redirectedFrom,
  );
  const site = siteOf(url);
  const isOfWeb = /^https?$/.test(schemeOf(url) ?? '');
  if (site === null || !isOfWeb || originOf(url) !== origin) return 'address';
  // A visit holds no query, fragment or credentials, wherever it comes from.
  if (withoutSecrets(url) !== url || !isPlain) return 'address';
  if (!(time > 0 && time <= now + dayAhead)) return 'time';
  if (!findings.every((code) => /^[a-z0-9-]+\.[a-z0-9-]+$/.test(code))) return 'finding';
  return { ...visit, site };
}
