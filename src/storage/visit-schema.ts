import * as v from 'valibot';
import type { Change } from '../core/change/change.ts';
import { changeDirections, type ChangeKind } from '../core/change/change-kind.ts';
import type { EarlierVisits } from '../core/change/earlier-visits.ts';
import { verdictLevels } from '../core/verdict-level.ts';
import type { VisitFacts } from '../core/visit-facts.ts';
import type { Visit } from '../core/visit.ts';

const count = v.exactOptional(v.number());

/** What a `Date` can hold, in milliseconds since the epoch (ECMA-262 §21.4.1.1). */
const lastDay = 8.64e15;

const facts = {
  id: v.string(),
  origin: v.string(),
  url: v.string(),
  time: v.number(),
  freshness: v.picklist(['fresh', 'cache', 'not-observed']),
  port: v.nullable(v.number()),
  protocol: v.nullable(v.string()),
  strictTransportSecurity: v.nullable(v.array(v.string())),
  // Rows of earlier versions have none of what follows.
  redirectedFrom: v.exactOptional(v.string()),
  mixedContent: v.exactOptional(
    v.object({
      blocked: count,
      upgraded: count,
      'loaded-insecurely': count,
      declared: count,
    }),
  ),
  tlsVersion: v.exactOptional(v.string()),
  certificate: v.exactOptional(
    v.object({
      sha256: v.string(),
      issuer: v.nullable(v.string()),
      notAfter: v.nullable(v.pipe(v.number(), v.minValue(-lastDay), v.maxValue(lastDay))),
    }),
  ),
};

export const visitFactsSchema = v.object(facts) satisfies v.GenericSchema<VisitFacts>;

/** A visit as it comes out of the history database. */
export const visitSchema = v.object({
  ...facts,
  site: v.string(),
  level: v.picklist(verdictLevels),
  findings: v.array(v.string()),
  address: v.nullable(v.string()),
}) satisfies v.GenericSchema<Visit>;

const point = v.object({
  url: v.string(),
  time: v.number(),
  field: v.exactOptional(v.object({ name: v.string(), value: v.nullable(v.string()) })),
  detail: v.exactOptional(v.string()),
});

// Keys of an object literal are strings to the compiler.
const kinds = Object.keys(changeDirections) as readonly ChangeKind[];

const change = v.object({
  kind: v.picklist(kinds),
  direction: v.picklist(['worse', 'better', 'neutral']),
  place: v.string(),
  before: point,
  after: point,
  parameters: v.record(v.string(), v.union([v.string(), v.number()])),
  isKnown: v.boolean(),
}) satisfies v.GenericSchema<Change>;

/** What a page record holds of earlier visits. */
export const earlierVisitsSchema = v.object({
  visits: v.array(visitFactsSchema),
  told: v.array(change),
}) satisfies v.GenericSchema<EarlierVisits>;
