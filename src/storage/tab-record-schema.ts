import * as v from 'valibot';
import type { TabRecord } from '../core/tab-state.ts';
import { earlyObservationSchema } from './observation-schema.ts';
import { navigationSchema } from './page-record-schema.ts';

/** A tab record as it comes out of storage. */
export const tabRecordSchema = v.object({
  version: v.literal(1),
  tabId: v.number(),
  private: v.nullable(v.boolean()),
  active: v.nullable(v.string()),
  pages: v.array(v.string()),
  freed: v.number(),
  pending: v.array(navigationSchema),
  early: v.array(earlyObservationSchema),
  folded: v.nullable(v.string()),
}) satisfies v.GenericSchema<TabRecord>;
