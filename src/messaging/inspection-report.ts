import * as v from 'valibot';
import { inspectionStages, type InspectionReport } from '../core/inspection.ts';

/** Anything may arrive: the page shares the sender's process. */
export const inspectionReportSchema = v.object({
  type: v.literal('inspection-report'),
  violations: v.pipe(
    v.array(
      v.object({
        url: v.pipe(v.string(), v.maxLength(4_000)),
        directive: v.pipe(v.string(), v.maxLength(100)),
        policy: v.pipe(v.string(), v.maxLength(300)),
      }),
    ),
    v.maxLength(1_000),
  ),
  stage: v.nullable(v.picklist(inspectionStages)),
  begunAt: v.pipe(v.number(), v.finite()),
}) satisfies v.GenericSchema<unknown, InspectionReport & { readonly type: 'inspection-report' }>;
