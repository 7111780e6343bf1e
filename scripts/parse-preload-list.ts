import * as v from 'valibot';
import type { PreloadEntry } from '../src/standards/hsts-preload-list.ts';

const listSchema = v.object({
  entries: v.array(
    v.object({
      name: v.string(),
      mode: v.optional(v.string()),
      include_subdomains: v.optional(v.boolean(), false),
    }),
  ),
});

/**
 * The HSTS entries of Chromium's transport_security_state_static.json, as the file itself or in the
 * base64 in which its source browser hands it out. Throws where it is something else.
 */
export function parseTransportSecurityState(text: string): readonly PreloadEntry[] {
  const isJson = /^[\s{/]/.test(text);
  const json = isJson ? text : Buffer.from(text, 'base64').toString('utf8');
  const { entries } = v.parse(listSchema, JSON.parse(withoutComments(json)));
  // The others are there for pinned keys and tests.
  const listed = entries.filter(({ mode }) => mode === 'force-https');
  // A list without names would say of every host that it is on none.
  if (listed.length === 0) throw new Error('No entry of it has the mode “force-https”.');
  return listed.map(({ name, include_subdomains }) => ({
    name,
    includeSubDomains: include_subdomains,
  }));
}

/** JSON does not know `//` comments; inside a string `//` is none. */
function withoutComments(json: string): string {
  return json.replaceAll(
    /("(?:[^"\\]|\\.)*")|\/\/[^\n]*/g,
    (_, text: string | undefined) => text ?? '',
  );
}
