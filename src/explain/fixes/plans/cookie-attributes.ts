import type check from '../../../checks/cookie-attributes.ts';
import type { EvidenceItem } from '../../../core/finding.ts';
import { namesSession } from '../../../core/session-cookie.ts';
import { cookieRefusal } from '../../../standards/cookie-refusal.ts';
import { parseSetCookie, type SetCookie } from '../../../standards/set-cookie.ts';
import type { Fix } from '../fix.ts';
import type { Plans } from '../plan.ts';
import { targetOf, type FixTarget } from '../target.ts';
import { mendCookies } from '../topics/cookies.ts';
import { redirectToHttps } from '../topics/redirect-to-https.ts';

/** Cookies by their attributes. */
export default {
  'clear-text': mend(
    'Three things: port 80 only redirects, the cookie is Secure, and one that kept someone signed in is made invalid and given anew.',
    secureSession,
  ),
  'insecure-session': mend(
    'Secure keeps it off http, HttpOnly out of scripts, SameSite out of other sites’ requests.',
    secureSession,
  ),
  insecure: mend('Secure keeps it off http.', secure),
  'insecure-hsts': mend('Secure keeps it off http, also before HSTS is known.', secure),
  refused: mendRefused,
  'script-readable': mend(
    'HttpOnly keeps it out of scripts. Leave it off where a script of the page has to read the cookie.',
    (cookie) => ({ ...cookie, httpOnly: true }),
  ),
} satisfies Plans<typeof check>;

type Mended = (before: SetCookie) => SetCookie;

function secure(cookie: SetCookie): SetCookie {
  return { ...cookie, secure: true };
}

/** HttpOnly and SameSite can break what relies on a cookie, so only one that is like a sign-in gets them. */
function secureSession(cookie: SetCookie): SetCookie {
  if (!namesSession(cookie.name)) return secure(cookie);
  const { sameSite } = cookie;
  return {
    ...cookie,
    secure: true,
    httpOnly: true,
    // Whoever wrote None or Strict meant it: a sign-in that other sites lead to, or a page in their frames.
    sameSite: sameSite === 'Default' ? 'Lax' : sameSite,
  };
}

/** Filled in with the first of the cookies, and the place that set it. */
function mend(about: string, mended: Mended) {
  return (page: FixTarget, _facts: object, evidence: readonly EvidenceItem[]): Fix => {
    const [first] = evidence;
    const set = first === undefined ? page : (targetOf(first.url) ?? page);
    const told = first?.field?.name === 'set-cookie' ? first.field.value : null;
    if (told === null) {
      // Of a cookie that was sent, only the name is told: no attribute but these may be touched.
      const before = parseSetCookie(`${first?.field?.value?.split(/[=;]/)[0]?.trim() ?? ''}=…`);
      const after = { ...mended(before), sameSite: before.sameSite };
      return mendCookies(set, { about: about + oneOf(evidence), before, after });
    }
    const before = parseSetCookie(told);
    return mendCookies(set, { about: about + oneOf(evidence), before, after: mended(before) });
  };
}

function mendRefused(page: FixTarget, _facts: object, evidence: readonly EvidenceItem[]): Fix {
  const [first] = evidence;
  const url = first?.url ?? '';
  const set = targetOf(url) ?? page;
  const before = parseSetCookie(first?.field?.value ?? '');
  const fix = (about: string, after: SetCookie): Fix =>
    mendCookies(set, { about: about + oneOf(evidence), before, after });
  const refusal = cookieRefusal(before, url);
  switch (refusal) {
    case 'secure-over-http':
      return redirectToHttps(
        set,
        'A cookie with Secure can be set over https only: let port 80 do nothing but redirect.',
      );
    case 'foreign-domain':
    case 'public-suffix':
      return fix(
        'The Domain has to be the host’s own or one above it that no others share; without one the cookie is for this host alone.',
        { ...before, domain: null },
      );
    case 'host-prefix':
      return fix('The prefix __Host- needs Secure, Path=/ and no Domain.', {
        ...secure(before),
        path: '/',
        domain: null,
        httpOnly: before.httpOnly || /^__host-http-/i.test(before.name),
      });
    case 'http-prefix':
      return fix('The prefix __Http- needs Secure and HttpOnly.', {
        ...secure(before),
        httpOnly: true,
      });
    case 'same-site-none-without-secure':
    case 'secure-prefix':
    case 'partitioned-without-secure':
      return fix(
        'SameSite=None, Partitioned and the prefix __Secure- all need Secure.',
        secure(before),
      );
    // What is wrong with name or value is not told with the line, which has no value.
    case 'control-character':
    case 'empty':
    case 'too-large':
    case 'nameless-prefix':
    case null:
      return fix(
        'Name and value need printable characters, 4096 bytes at most, and a name before the “=”.',
        before,
      );
  }
}

function oneOf(evidence: readonly EvidenceItem[]): string {
  return evidence.length > 1
    ? ` One of ${evidence.length} is filled in; do the same for each.`
    : '';
}
