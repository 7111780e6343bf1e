import type check from '../../../checks/cookie-attributes.ts';
import type { EvidenceItem } from '../../../core/finding.ts';
import type { Fix } from '../fix.ts';
import type { Plans } from '../plan.ts';
import { targetOf, type FixTarget } from '../target.ts';
import { mendCookies, type CookieFix } from '../topics/cookies.ts';

/** Cookies by their attributes. */
export default {
  'clear-text': mend(
    'secure-http-only',
    'Three things: port 80 only redirects, the cookie is Secure, and one that kept someone signed in is made invalid and given anew.',
  ),
  'insecure-session': mend(
    'secure-http-only',
    'Secure keeps it off http, HttpOnly out of scripts, SameSite out of other sites’ requests.',
  ),
  insecure: mend('secure', 'Secure keeps it off http.'),
  'insecure-hsts': mend('secure', 'Secure keeps it off http, also before HSTS is known.'),
  refused: mend(
    'secure',
    'SameSite=None, Partitioned and the prefixes __Secure- and __Host- all need Secure; __Host- needs Path=/ and no Domain as well. A Domain has to be the host’s own or one above it.',
  ),
  'script-readable': mend(
    'secure-http-only',
    'HttpOnly keeps it out of scripts. Leave it off where a script of the page has to read the cookie.',
  ),
} satisfies Plans<typeof check>;

/** Filled in with the first of the cookies, and the place that set it. */
function mend(attributes: CookieFix['attributes'], about: string) {
  return (page: FixTarget, _facts: object, evidence: readonly EvidenceItem[]): Fix => {
    const [first] = evidence;
    const set = first === undefined ? page : (targetOf(first.url) ?? page);
    const more =
      evidence.length > 1 ? ` One of ${evidence.length} is filled in; do the same for each.` : '';
    return mendCookies(set, { about: `${about}${more}`, name: nameOf(first), attributes });
  };
}

/** `id` of `id=…; Path=/`. */
function nameOf(item: EvidenceItem | undefined): string {
  return item?.field?.value?.split(/[=;]/)[0]?.trim() ?? '';
}
