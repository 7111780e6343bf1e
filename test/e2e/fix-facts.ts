import type { Target } from '../../build/manifest.ts';
import { placeOf, type CasePlace } from '../lab/case-place.ts';
import { expectedIn } from '../lab/expected-in.ts';
import type { LabCase } from '../lab/lab-case.ts';
import { partsOf } from '../lab/parts-of.ts';
import { wayOf } from '../lab/way-of.ts';

/** How a server's owner must be told to mend a finding. */
export interface FixWords {
  /** The servers there is a way for; empty where it is the same for all. */
  readonly servers: readonly string[];
  /** What must stand in what is pasted, for nginx where there are several, and to see that it worked. */
  readonly pastes: readonly string[];
}

export type Rule = ((facts: FixFacts) => FixWords | null) | null;

/** What a fix on a page of a case has to fit. */
export interface FixFacts extends CasePlace {
  readonly id: string;
  readonly findings: readonly string[];
  /** The host that was asked first, and the first that was asked in clear text. */
  readonly firstHost: string;
  readonly openHost: string;
  /** Hosts that the page names with http. */
  readonly namedHosts: readonly string[];
}

export function factsOf(target: Target, labCase: LabCase): FixFacts {
  const place = placeOf(labCase);
  const { loaded, forms, files, kept, named } = partsOf(target, labCase);
  const first = wayOf(labCase).redirects[0] ?? place.url;
  return {
    ...place,
    id: labCase.id,
    findings: expectedIn(target, labCase).findings,
    firstHost: hostOf(first),
    openHost: hostOf(place.exposed[0] ?? first),
    namedHosts: [...new Set([...loaded, ...forms, ...files, ...kept, ...named].map(hostOf))],
  };
}

function hostOf(address: string): string {
  return new URL(address).hostname;
}
