import type { ObservedFieldName, ResponseFields } from './response-fields.ts';

/** A sign by which a CDN or proxy can be told from an answer that it handed on. */
interface Sign {
  readonly field: ObservedFieldName;
  /** Null where the field alone says it. */
  readonly value: RegExp | null;
  readonly service: string;
}

/**
 * Fields that these services document as their own, so that nothing is guessed from an address.
 * Cloudflare: developers.cloudflare.com/fundamentals/reference/http-headers. Amazon CloudFront:
 * docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/request-and-response-behavior-custom-origin.
 * Fastly: fastly.com/documentation/reference/http/http-headers. Azure Front Door:
 * learn.microsoft.com/azure/frontdoor/front-door-http-headers-protocol. Akamai: techdocs.akamai.com.
 * Vercel: vercel.com/docs/headers/response-headers. Netlify: docs.netlify.com. GitHub Pages:
 * docs.github.com. Fly.io: fly.io/docs/networking/request-headers. bunny.net: docs.bunny.net. Sucuri:
 * docs.sucuri.net. Imperva: docs.imperva.com. Google Cloud: cloud.google.com/load-balancing/docs/https.
 */
const signs: readonly Sign[] = [
  { field: 'cf-ray', value: null, service: 'Cloudflare' },
  { field: 'x-amz-cf-id', value: null, service: 'Amazon CloudFront' },
  { field: 'via', value: /\(CloudFront\)/, service: 'Amazon CloudFront' },
  { field: 'x-fastly-request-id', value: null, service: 'Fastly' },
  { field: 'x-served-by', value: /^cache-[a-z]/i, service: 'Fastly' },
  { field: 'x-azure-ref', value: null, service: 'Azure Front Door' },
  { field: 'x-akamai-request-id', value: null, service: 'Akamai' },
  { field: 'akamai-grn', value: null, service: 'Akamai' },
  { field: 'server', value: /^AkamaiGHost/i, service: 'Akamai' },
  { field: 'x-vercel-id', value: null, service: 'Vercel' },
  { field: 'x-nf-request-id', value: null, service: 'Netlify' },
  { field: 'x-github-request-id', value: null, service: 'GitHub' },
  { field: 'fly-request-id', value: null, service: 'Fly.io' },
  { field: 'cdn-requestid', value: null, service: 'bunny.net' },
  { field: 'server', value: /^BunnyCDN/i, service: 'bunny.net' },
  { field: 'x-sucuri-id', value: null, service: 'Sucuri' },
  { field: 'x-iinfo', value: null, service: 'Imperva' },
  { field: 'via', value: /^\s*[\d.]+ google\s*$/i, service: 'Google Cloud' },
];

/** Fields that any cache or proxy writes (`via`: RFC 9110 §7.6.3), and so name none. */
const anonymousFields = ['via', 'x-cache'] as const satisfies readonly ObservedFieldName[];

export interface TlsTerminators {
  /** Services by their names, in the order of the table. */
  readonly services: readonly string[];
  /** The fields that say so; without a service, those that speak of a proxy without a known name. */
  readonly fields: readonly ObservedFieldName[];
}

/** Who, by the fields of an answer, stood between the browser and the server it came from. */
export function findTlsTerminators(fields: ResponseFields): TlsTerminators {
  const seen = signs.filter(({ field, value }) =>
    fields[field]?.some((line) => value === null || value.test(line)),
  );
  const anonymous = anonymousFields.filter((field) => fields[field] !== undefined);
  return {
    services: [...new Set(seen.map(({ service }) => service))],
    fields: seen.length > 0 ? [...new Set(seen.map(({ field }) => field))] : anonymous,
  };
}
