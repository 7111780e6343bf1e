import * as v from 'valibot';
import type { CertificateError } from '../core/certificate-memory.ts';
import type { KnownHost } from '../core/hsts-memory.ts';
import type { PreloadAnswer } from '../core/hsts-standing.ts';
import type { CookieNames, SetCookies } from '../core/cookie-fields.ts';
import type { InsecureDownload } from '../core/insecure-download.ts';
import type { Navigation } from '../core/navigation.ts';
import type { PageRecord } from '../core/page-record.ts';
import { observedFieldNames, type ObservedFieldName } from '../core/response-fields.ts';
import type { Tally } from '../core/tally.ts';
import { setCookieFaults } from '../standards/set-cookie.ts';
import { documentRecordSchema, insecureResourceSchema } from './document-record-schema.ts';
import { connectionSchema } from './security-info-schema.ts';
import { earlierVisitsSchema } from './visit-schema.ts';

const freshness = v.picklist(['fresh', 'cache', 'not-observed']);

const fieldLines = v.exactOptional(v.array(v.string()));
const namedLines = Object.fromEntries(observedFieldNames.map((name) => [name, fieldLines]));
export const responseFieldsSchema = v.object(
  namedLines as Readonly<Record<ObservedFieldName, typeof fieldLines>>,
);

const cookieText = v.nullable(v.string());
export const setCookiesSchema = v.object({
  list: v.array(
    v.object({
      name: v.string(),
      secure: v.boolean(),
      httpOnly: v.boolean(),
      sameSite: v.picklist(['Strict', 'Lax', 'None', 'Default']),
      path: cookieText,
      domain: cookieText,
      maxAge: v.nullable(v.number()),
      expires: v.nullable(v.number()),
      partitioned: v.boolean(),
      fault: v.nullable(v.picklist(setCookieFaults)),
    }),
  ),
  cut: v.number(),
}) satisfies v.GenericSchema<SetCookies>;

export const cookieNamesSchema = v.object({
  names: v.array(v.string()),
  cut: v.number(),
}) satisfies v.GenericSchema<CookieNames>;

export const knownHostSchema = v.object({
  host: v.string(),
  site: v.string(),
  seenAt: v.number(),
  lastAnswer: v.picklist(['policy', 'ignored', 'absent']),
  policy: v.nullable(
    v.object({ maxAge: v.number(), includeSubDomains: v.boolean(), notedAt: v.number() }),
  ),
}) satisfies v.GenericSchema<KnownHost>;

const preloadAnswer = v.object({
  entry: v.nullable(v.object({ name: v.string(), includeSubDomains: v.boolean() })),
  isSiteListed: v.boolean(),
  date: v.string(),
}) satisfies v.GenericSchema<PreloadAnswer>;

export const certificateErrorSchema = v.object({
  url: v.string(),
  error: v.string(),
  at: v.number(),
}) satisfies v.GenericSchema<CertificateError>;

const hop = v.object({
  from: v.string(),
  to: v.string(),
  status: v.number(),
  by: v.picklist(['server', 'browser']),
  reason: v.nullable(v.string()),
  at: v.number(),
  freshness,
  address: v.nullable(v.string()),
  fields: responseFieldsSchema,
  certificateError: v.nullable(certificateErrorSchema),
  knownHosts: v.nullable(v.array(knownHostSchema)),
  preload: v.nullable(preloadAnswer),
  cookies: v.nullable(setCookiesSchema),
});

const response = v.object({
  url: v.string(),
  status: v.number(),
  at: v.number(),
  freshness,
  address: v.nullable(v.string()),
  fields: responseFieldsSchema,
  cookies: v.nullable(setCookiesSchema),
  certificateError: v.nullable(certificateErrorSchema),
  knownHosts: v.nullable(v.array(knownHostSchema)),
  preload: v.nullable(preloadAnswer),
});

export const navigationSchema = v.object({
  requestId: v.string(),
  frameId: v.number(),
  requestedUrl: v.string(),
  url: v.string(),
  method: v.string(),
  cameAt: v.number(),
  startedAt: v.number(),
  startSeen: v.boolean(),
  initiator: v.nullable(v.string()),
  sent: v.array(v.object({ url: v.string(), at: v.number(), cookies: cookieNamesSchema })),
  hops: v.array(hop),
  cutHops: v.number(),
  redirected: v.nullable(v.boolean()),
  complete: v.boolean(),
  error: v.nullable(v.string()),
  response: v.nullable(response),
  connection: v.nullable(connectionSchema),
}) satisfies v.GenericSchema<Navigation>;

const tally = v.object({
  count: v.number(),
  more: v.boolean(),
  seen: v.string(),
}) satisfies v.GenericSchema<Tally>;
const insecureDownload = v.object({
  url: v.string(),
  at: v.number(),
  exposed: v.array(v.string()),
  address: v.nullable(v.string()),
}) satisfies v.GenericSchema<InsecureDownload>;

/** A page record as it comes out of storage, where anything may be. */
export const pageRecordSchema = v.object({
  version: v.literal(1),
  key: v.string(),
  tabId: v.number(),
  private: v.nullable(v.boolean()),
  url: v.string(),
  loadedUrl: v.string(),
  site: v.nullable(v.string()),
  openedAt: v.number(),
  shown: v.boolean(),
  navigation: v.nullable(navigationSchema),
  failure: v.nullable(v.object({ url: v.string(), error: v.string(), at: v.number() })),
  documents: v.record(v.string(), documentRecordSchema),
  frameAnswers: v.array(
    v.object({ parent: v.string(), url: v.string(), upgradesInsecureRequests: v.boolean() }),
  ),
  insecureResources: v.array(insecureResourceSchema),
  inspection: v.nullable(
    v.object({
      endedAt: v.nullable(v.number()),
      secureRequests: v.array(v.string()),
      webSockets: v.array(v.string()),
      cut: tally,
    }),
  ),
  insecureDownloads: v.array(insecureDownload),
  earlier: v.nullable(earlierVisitsSchema),
  cut: v.object({
    hops: v.number(),
    frames: tally,
    insecureResources: tally,
    cookies: v.number(),
    downloads: v.number(),
  }),
}) satisfies v.GenericSchema<PageRecord>;
