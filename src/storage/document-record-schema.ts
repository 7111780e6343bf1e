import * as v from 'valibot';
import type { DocumentRecord } from '../core/document-record.ts';
import type { InsecureResource, InsecureTrace } from '../core/insecure-resource.ts';
import { documentTraces } from '../core/observation.ts';
import { mixedContentDestinations } from '../standards/mixed-content.ts';

/** One document of a page record as it comes out of storage. */
export const documentRecordSchema = v.object({
  url: v.string(),
  parent: v.nullable(v.string()),
  reportedAt: v.nullable(v.number()),
  protocol: v.string(),
  fromServiceWorker: v.boolean(),
  answerSeen: v.boolean(),
  upgradesInsecureRequests: v.boolean(),
  insecureFields: v.nullable(v.object({ text: v.number(), password: v.number() })),
  hosts: v.array(v.object({ origin: v.string(), protocol: v.string(), count: v.number() })),
  cutHosts: v.number(),
  moreResources: v.boolean(),
}) satisfies v.GenericSchema<DocumentRecord>;

const traces = [
  ...documentTraces,
  'requested',
  'answered',
  'request-blocked',
  'redirected-upgraded',
  'redirected-insecurely',
  'frame-failed',
  'violated',
  'requested-upgraded',
] as const satisfies readonly InsecureTrace[];

/** One insecure resource of a page record as it comes out of storage. */
export const insecureResourceSchema = v.object({
  url: v.string(),
  destination: v.picklist(mixedContentDestinations),
  document: v.string(),
  firstSeenAt: v.number(),
  traces: v.array(v.picklist(traces)),
  address: v.nullable(v.string()),
  redirectedFrom: v.nullable(v.string()),
}) satisfies v.GenericSchema<InsecureResource>;
