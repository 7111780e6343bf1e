import * as v from 'valibot';
import { verdictLevels } from '../core/verdict-level.ts';
import type { Visit } from '../core/visit.ts';

/** A visit as it comes out of the history database. */
export const visitSchema = v.object({
  id: v.string(),
  site: v.string(),
  origin: v.string(),
  url: v.string(),
  time: v.number(),
  level: v.picklist(verdictLevels),
  freshness: v.picklist(['fresh', 'cache', 'not-observed']),
  findings: v.array(v.string()),
  port: v.nullable(v.number()),
  address: v.nullable(v.string()),
  protocol: v.nullable(v.string()),
  strictTransportSecurity: v.nullable(v.array(v.string())),
}) satisfies v.GenericSchema<Visit>;
