import { originOf, schemeOf } from '../../standards/url.ts';
import type { VisitFacts } from '../visit-facts.ts';
import { changeBetween, type Change } from './change.ts';
import { subjects, twinOrigin, type Past } from './past.ts';

/**
 * Whether an address over http answers by itself or redirects to https, and which scheme a host is met
 * with for the first time. A host that is visited over both, in turn, changes once.
 */
export function schemeChanges(visit: VisitFacts, past: Past): readonly Change[] {
  return schemeOf(visit.url) === 'http'
    ? clearTextChanges(visit, past)
    : secureChanges(visit, past);
}

function clearTextChanges(visit: VisitFacts, past: Past): readonly Change[] {
  const place = visit.origin;
  const answered = past.get(subjects.page(place));
  const redirected = past.get(subjects.redirect(place));
  if (redirected !== undefined && redirected.time > (answered?.time ?? -Infinity)) {
    const isKnown = answeredHere(visit.url, past);
    return [changeBetween(redirected, visit, { kind: 'redirect-lost', place, isKnown })];
  }
  const secure = past.get(subjects.page(twinOrigin(visit.url)));
  if (answered !== undefined || secure === undefined) return [];
  return [changeBetween(secure, visit, { kind: 'http-where-https', place })];
}

/** A server may redirect some of its addresses only: of one that it never did, nothing is lost. */
function answeredHere(url: string, past: Past): boolean {
  const answered = past.get(subjects.pageAt(url));
  const redirected = past.get(subjects.redirectAt(url));
  return answered !== undefined && answered.time > (redirected?.time ?? -Infinity);
}

function secureChanges(visit: VisitFacts, past: Past): readonly Change[] {
  if (visit.redirectedFrom !== undefined) {
    const place = originOf(visit.redirectedFrom) ?? visit.redirectedFrom;
    const answered = past.get(subjects.page(place));
    const redirected = past.get(subjects.redirect(place));
    const isNew = answered !== undefined && answered.time > (redirected?.time ?? -Infinity);
    return isNew ? [changeBetween(answered, visit, { kind: 'redirect-gained', place })] : [];
  }
  const twin = twinOrigin(visit.url);
  const clear = past.get(subjects.page(twin));
  if (past.has(subjects.page(visit.origin)) || clear === undefined) return [];
  return [changeBetween(clear, visit, { kind: 'https-where-http', place: visit.origin })];
}
