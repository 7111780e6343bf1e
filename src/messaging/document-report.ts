import * as v from 'valibot';
import { documentTraces, type DocumentReport } from '../core/observation.ts';
import { mixedContentDestinations } from '../standards/mixed-content.ts';

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** What the content script sends. Anything may arrive: the page shares its process. */
export const documentReportSchema = v.object({
  type: v.literal('document-report'),
  continued: v.boolean(),
  protocol: v.pipe(v.string(), v.maxLength(32)),
  fromServiceWorker: v.boolean(),
  upgradesInsecureRequests: v.boolean(),
  insecureFields: v.exactOptional(v.object({ text: count, password: count })),
  hosts: v.pipe(
    v.array(
      v.object({
        origin: v.pipe(v.string(), v.maxLength(300)),
        protocol: v.pipe(v.string(), v.maxLength(32)),
        count,
      }),
    ),
    v.maxLength(1_000),
  ),
  resources: v.pipe(
    v.array(
      v.object({
        url: v.pipe(v.string(), v.maxLength(4_000)),
        destination: v.picklist(mixedContentDestinations),
        trace: v.picklist(documentTraces),
      }),
    ),
    v.maxLength(1_000),
  ),
  cutHosts: count,
  moreResources: v.boolean(),
}) satisfies v.GenericSchema<unknown, DocumentReport & { readonly type: 'document-report' }>;
