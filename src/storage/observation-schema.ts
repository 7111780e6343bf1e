import * as v from 'valibot';
import type { EarlyObservation } from '../core/early-observations.ts';
import type { ViolationsReported } from '../core/inspection-observation.ts';
import type { DocumentReported, Observation } from '../core/observation.ts';
import { mixedContentDestinations } from '../standards/mixed-content.ts';
import { cookieNamesSchema, responseFieldsSchema, setCookiesSchema } from './page-record-schema.ts';
import { securityInfoSchema } from './security-info-schema.ts';

/** What the journal holds: everything but reports, which documents send again until they arrive. */
export type JournaledObservation = Exclude<Observation, DocumentReported | ViolationsReported>;

/** When, where and of which document: what all but `tab-seen` have. */
export const frameAddress = {
  tabId: v.number(),
  frameId: v.number(),
  topLevel: v.boolean(),
  documentId: v.nullable(v.string()),
  parentDocumentId: v.nullable(v.string()),
  time: v.number(),
  url: v.string(),
};

const request = {
  ...frameAddress,
  requestId: v.string(),
  method: v.string(),
  destination: v.picklist(['document', ...mixedContentDestinations]),
  initiator: v.exactOptional(v.string()),
};

const answer = {
  status: v.number(),
  fromCache: v.boolean(),
  address: v.nullable(v.string()),
  fields: responseFieldsSchema,
  cookies: v.exactOptional(setCookiesSchema),
};

const tabSeen = v.object({
  kind: v.literal('tab-seen'),
  time: v.number(),
  tabId: v.number(),
  private: v.boolean(),
});

const addressed = [
  v.object({ kind: v.literal('request-started'), ...request }),
  v.object({ kind: v.literal('request-sent'), ...request, cookies: cookieNamesSchema }),
  v.object({
    kind: v.literal('request-redirected'),
    ...request,
    ...answer,
    redirectUrl: v.string(),
    statusLine: v.string(),
  }),
  v.object({ kind: v.literal('response-started'), ...request, ...answer }),
  v.object({ kind: v.literal('response-completed'), ...request, ...answer }),
  v.object({ kind: v.literal('connection-seen'), ...request, security: securityInfoSchema }),
  v.object({ kind: v.literal('request-failed'), ...request, error: v.string() }),
  v.object({
    kind: v.literal('document-committed'),
    ...frameAddress,
    hidden: v.boolean(),
    redirected: v.nullable(v.boolean()),
    reloaded: v.exactOptional(v.literal(true)),
  }),
  v.object({ kind: v.literal('document-found'), ...frameAddress, failed: v.boolean() }),
  v.object({
    kind: v.literal('navigation-failed'),
    ...frameAddress,
    error: v.string(),
    hidden: v.boolean(),
  }),
  v.object({ kind: v.literal('url-changed'), ...frameAddress }),
  v.object({ kind: v.literal('document-inspected'), ...frameAddress }),
] as const;

/** An observation as it comes out of the journal. */
export const observationSchema = v.variant('kind', [
  tabSeen,
  ...addressed,
]) satisfies v.GenericSchema<JournaledObservation>;

/** One that a tab's record keeps for a document that is not known yet. */
export const earlyObservationSchema = v.variant(
  'kind',
  addressed,
) satisfies v.GenericSchema<EarlyObservation>;
