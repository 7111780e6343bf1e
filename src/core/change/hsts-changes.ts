import type { MaxAgeBand } from '../../standards/hsts-max-age.ts';
import { limits } from '../limits.ts';
import type { VisitFacts } from '../visit-facts.ts';
import { changeBetween, type Change, type ChangePoint, type Difference } from './change.ts';
import { hstsFacts, hstsHost, type HstsFacts } from './hsts-facts.ts';
import { subjects, type Past } from './past.ts';

/**
 * How the HSTS Policy of a host differs from its last fresh answer (RFC 6797). It is news only where this
 * very address answered otherwise before: servers send the field with some answers and not with others.
 */
export function hstsChanges(visit: VisitFacts, past: Past): readonly Change[] {
  const before = past.get(subjects.hsts(visit.url));
  const now = hstsFacts(visit);
  const then = before === undefined ? null : hstsFacts(before);
  if (before === undefined || now === null || then === null) return [];
  const last = past.get(subjects.hstsAt(visit.url));
  const here = last === undefined ? null : hstsFacts(last);
  const known = new Set(here === null ? [] : differences(then, here).map(({ kind }) => kind));
  const place = hstsHost(visit.url);
  return differences(then, now).map((difference) =>
    changeBetween(
      before,
      visit,
      { ...difference, place, isKnown: here === null || known.has(difference.kind) },
      fieldOf,
    ),
  );
}

function fieldOf({ strictTransportSecurity: lines }: VisitFacts): Pick<ChangePoint, 'field'> {
  // The first line is the one that browsers follow.
  const value = lines?.[0]?.slice(0, limits.changeTextLength) ?? null;
  return { field: { name: 'strict-transport-security', value } };
}

type HstsDifference = Omit<Difference, 'place'>;

function differences(then: HstsFacts, now: HstsFacts): readonly HstsDifference[] {
  if (!now.policy) {
    return then.policy ? [{ kind: 'hsts-vanished', parameters: { how: now.how } }] : [];
  }
  const { maxAge } = now;
  if (!then.policy) return [{ kind: 'hsts-appeared', parameters: { maxAge } }];
  // A server may count down to a fixed day (RFC 6797 §11.2), so only another band is a change.
  const step = length(now.band) - length(then.band);
  const parameters = { before: then.maxAge, after: maxAge };
  return [
    ...(step < 0 ? [{ kind: 'hsts-shortened', parameters } as const] : []),
    ...(step > 0 ? [{ kind: 'hsts-lengthened', parameters } as const] : []),
    ...(then.includeSubDomains && !now.includeSubDomains
      ? [{ kind: 'subdomains-left-out' } as const]
      : []),
    ...(!then.includeSubDomains && now.includeSubDomains
      ? [{ kind: 'subdomains-included' } as const]
      : []),
  ];
}

/** Beyond a year Chromium keeps nothing more, so longer is no better. */
function length(band: MaxAgeBand): number {
  switch (band) {
    case 'zero':
      return 0;
    case 'under-a-day':
      return 1;
    case 'under-18-weeks':
      return 2;
    case 'under-180-days':
      return 3;
    case 'under-a-year':
      return 4;
    case 'a-year-or-more':
    case 'over-ten-years':
      return 5;
  }
}
