import { parseUrl } from '../standards/url.ts';
import type { InsecureFields } from './insecure-fields.ts';
import type { SentInClear } from './navigation.ts';

/** What travelled in clear text, or will once a person types. Counts of what was seen, nothing more. */
export type Exposure = {
  /** An address that was asked for has a query. */
  readonly hasQuery: boolean;
  readonly cookies: number;
  readonly fields: number;
  readonly passwords: number;
};

/** `urls` are the addresses asked for in clear text; `fields` is null where the page was not looked at. */
export function exposureOf(
  urls: readonly string[],
  sent: readonly SentInClear[],
  fields: InsecureFields | null,
): Exposure {
  return {
    hasQuery: urls.some((url) => (parseUrl(url)?.search ?? '') !== ''),
    cookies: new Set(sent.flatMap(({ cookies }) => cookies.names)).size,
    fields: fields?.text ?? 0,
    passwords: fields?.password ?? 0,
  };
}
