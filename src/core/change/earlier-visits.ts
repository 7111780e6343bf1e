import { originOf, withoutSecrets } from '../../standards/url.ts';
import type { VisitFacts } from '../visit-facts.ts';
import type { Change } from './change.ts';
import { pastOf } from './list-changes.ts';
import { subjects, twinOrigin } from './past.ts';

/** What a page is compared with. */
export interface EarlierVisits {
  /** The last visits before it that tell of the same. */
  readonly visits: readonly VisitFacts[];
  /** What the page told that this one is a reload of; empty where it is none. */
  readonly told: readonly Change[];
}

/**
 * Of the visits before a page, those that a change for the worse is told against: the last of each
 * subject that a page at this address can tell of. So a page record holds a few of them only.
 */
export function visitsComparedWith(
  address: string,
  visits: readonly VisitFacts[],
): readonly VisitFacts[] {
  const url = withoutSecrets(address);
  const origin = originOf(address);
  if (url === null || origin === null) return [];
  const past = pastOf(visits);
  const asked = [
    subjects.hsts(url),
    subjects.hstsAt(url),
    subjects.page(origin),
    subjects.pageAt(url),
    subjects.redirectAt(url),
    subjects.page(twinOrigin(url)),
    subjects.redirect(origin),
    subjects.mixedContent(url),
    subjects.certificate(origin),
    subjects.httpVersion(origin),
    subjects.tlsVersion(origin),
  ];
  return [...new Set(asked.flatMap((subject) => past.get(subject) ?? []))];
}
