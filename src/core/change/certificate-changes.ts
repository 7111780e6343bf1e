import { dayText } from '../connection-text.ts';
import type { VisitFacts } from '../visit-facts.ts';
import type { VisitCertificate } from '../visit-traces.ts';
import { changeBetween, type Change, type ChangePoint, type Difference } from './change.ts';
import { subjects, type Past } from './past.ts';

/** How the server's certificate differs from the last one that this origin presented. */
export function certificateChanges(visit: VisitFacts, past: Past): readonly Change[] {
  const { origin: place, certificate: now } = visit;
  const before = past.get(subjects.certificate(place));
  const then = before?.certificate;
  if (before === undefined || then === undefined || now === undefined) return [];
  // Of several servers behind one name each can have its own: one that was seen is no news.
  const isKnown = past.has(subjects.oneCertificate(place, now.sha256));
  return [
    ...(now.sha256 === then.sha256 ? [] : [{ ...replacement(then, now), place, isKnown }]),
    ...(isOver(now, visit.time) && !isOver(then, before.time) ? [expiry(place)] : []),
  ].map((difference) => changeBetween(before, visit, difference, presented));
}

function presented({ certificate }: VisitFacts): Pick<ChangePoint, 'detail'> {
  if (certificate === undefined) return {};
  const { sha256, issuer, notAfter } = certificate;
  const by = issuer === null ? [] : [`issuer ${issuer}`];
  const until = notAfter === null ? [] : [`valid to ${dayText(notAfter)}`];
  return { detail: [...by, ...until, `SHA-256 ${sha256}`].join('; ') };
}

/** Of all that is new about it, what a person would want to know first. */
function replacement(
  then: VisitCertificate,
  now: VisitCertificate,
): Pick<Difference, 'kind' | 'parameters'> {
  if (then.issuer !== null && now.issuer !== null && then.issuer !== now.issuer) {
    return { kind: 'issuer-changed', parameters: { before: then.issuer, after: now.issuer } };
  }
  if (then.notAfter === null || now.notAfter === null || then.notAfter === now.notAfter) {
    return { kind: 'certificate-changed' };
  }
  const kind = now.notAfter > then.notAfter ? 'certificate-renewed' : 'certificate-ends-sooner';
  return { kind, parameters: { before: then.notAfter, after: now.notAfter } };
}

function expiry(place: string): Difference {
  return { kind: 'certificate-expired', place };
}

function isOver({ notAfter }: VisitCertificate, at: number): boolean {
  return notAfter !== null && at > notAfter;
}
