import { defineCheck } from '../core/check.ts';
import { judgeCookies, namesOf, type JudgedCookie } from '../core/cookie-judgement.ts';
import { cookieItem, sentItem } from '../core/evidence-item.ts';
import type { CookieRefusal } from '../standards/cookie-refusal.ts';
import { isLocalUrl } from '../standards/trustworthy.ts';
import { hostOf } from '../standards/url.ts';

/** Whether the cookies set on the way to this page stay on encrypted connections (RFC 6265bis). */
export default defineCheck({
  id: 'cookie-attributes',
  title: 'Cookies',
  why: 'Whoever holds the cookie that keeps a person signed in is that person to the site. Unless a cookie says Secure, browsers send it over http too, where it can be read on the way.',
  spec: 'https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis-22#section-4.1.2.5',
  needs: ['page', 'cookies'],
  uses: ['redirects', 'freshResponse', 'sentInClear'],
  findings: {
    'clear-text': {
      severity: 'danger',
      level: 'weakened',
      title: 'Cookies in clear text',
      summary: ({ host, count, names }: CookieFacts) =>
        `Anyone on the way to ${host} could read ${these(count, names)}: ${count === 1 ? 'it' : 'they'} went over http, and whoever has a cookie can use it (Set-Cookie or Cookie without TLS).`,
      advice: ({ host }: CookieFacts) =>
        `If the site is yours: set cookies over https only, with Secure, and let http://${host} do nothing but redirect. A cookie that kept someone signed in should be made invalid and given anew.`,
    },
    'insecure-session': {
      severity: 'warning',
      level: 'weakened',
      title: 'Sign-in cookie without Secure',
      summary: ({ host, count, names }: CookieFacts) =>
        `${host} sets ${these(count, names)} in a way that lets browsers send ${count === 1 ? 'it' : 'them'} over http as well, where anyone on the way can read it. By the name it may keep you signed in (Secure is missing).`,
      advice: () =>
        'If the site is yours: add Secure, HttpOnly and SameSite, and where the cookie is for this host alone the prefix `__Host-`. `Set-Cookie: __Host-id=…; Secure; HttpOnly; SameSite=Lax; Path=/`',
    },
    insecure: {
      severity: 'warning',
      level: 'weakened',
      title: 'Cookies without Secure',
      summary: ({ host, count, names }: CookieFacts) =>
        `${host} sets ${these(count, names)} in a way that lets browsers send ${count === 1 ? 'it' : 'them'} over http as well, where anyone on the way can read and change it (Secure is missing).`,
      advice: () => 'If the site is yours: add Secure to every cookie that is set over https.',
    },
    'insecure-hsts': {
      severity: 'notice',
      level: null,
      title: 'Cookies left to HSTS',
      summary: ({ host, count, names }: CookieFacts) =>
        `${host} sets ${these(count, names)} without Secure. A browser that knows its HSTS Policy will not send ${count === 1 ? 'it' : 'them'} over http; one that does not know it yet will.`,
      advice: () =>
        'If the site is yours: add Secure all the same; it holds from the first moment and runs out with the cookie only.',
    },
    refused: {
      severity: 'notice',
      level: null,
      title: 'Cookies that browsers refuse',
      summary: ({ host, count, names, reason }: RefusedFacts) =>
        `${host} tries to set ${these(count, names)}, but browsers drop ${count === 1 ? 'it' : 'them'}: ${reason}.`,
      advice: () =>
        'If the site is yours: mend the attributes or stop setting the cookie; whatever relies on it does not work.',
    },
    'script-readable': {
      severity: 'notice',
      level: null,
      title: 'Sign-in cookie without HttpOnly',
      summary: ({ host, count, names }: CookieFacts) =>
        `Every script on ${host} can read ${these(count, names)}, an injected one too. By the name it may keep you signed in (HttpOnly is missing).`,
      advice: () =>
        'If the site is yours: add HttpOnly, unless a script of the page has to read it.',
    },
  },
  pass: 'Every cookie that was set on the way to this page is kept off unencrypted connections (Secure).',
  notObserved:
    'No fresh answer of the server was seen in full, so the cookies it sets are not known.',
  notApplicable: {
    local: 'The page is on this machine: nothing crossed a network.',
    'no-cookies': 'No cookie was set or sent in the clear on the way to this page.',
  },
  judge({ page, cookies, redirects, freshResponse, sentInClear }) {
    if (isLocalUrl(page.url)) return { notApplicable: 'local' };
    const judged = judgeCookies(cookies, freshResponse);
    const carried = sentInClear?.filter((sent) => sent.cookies.names.length > 0) ?? [];
    if (judged.length === 0 && carried.length === 0) {
      return redirects === null ? { notObserved: 'redirects' } : { notApplicable: 'no-cookies' };
    }
    const open = judged.filter(({ fate }) => fate === 'clear-text');
    const openNames = [...namesOf(open), ...carried.flatMap((sent) => sent.cookies.names)];
    const inTheOpen =
      openNames.length === 0
        ? []
        : [
            {
              what: 'clear-text',
              parameters: facts(open[0]?.url ?? carried[0]?.url ?? page.url, openNames),
              evidence: [...open.map(cookieItem), ...carried.map(sentItem)],
            } as const,
          ];
    const found = [
      ...inTheOpen,
      ...of('insecure-session', judged),
      ...of('insecure', judged),
      ...of('insecure-hsts', judged),
      ...refusals(judged),
      ...of('script-readable', judged),
    ];
    return found.length === 0 && redirects === null ? { notObserved: 'redirects' } : found;
  },
});

type CookieFacts = { host: string; count: number; names: string };
type RefusedFacts = CookieFacts & { reason: string };
type Fate = 'insecure-session' | 'insecure' | 'insecure-hsts' | 'script-readable';

function of<What extends Fate>(what: What, judged: readonly JudgedCookie[]) {
  const those = judged.filter(({ fate, isScriptReadable }) =>
    what === 'script-readable' ? isScriptReadable : fate === what,
  );
  const first = those[0];
  if (first === undefined) return [];
  return [{ what, parameters: facts(first.url, namesOf(those)), evidence: those.map(cookieItem) }];
}

function refusals(judged: readonly JudgedCookie[]) {
  const those = judged.filter(({ refusal }) => refusal !== null);
  const first = those[0];
  if (!first?.refusal) return [];
  const parameters = { ...facts(first.url, namesOf(those)), reason: reasons[first.refusal] };
  return [{ what: 'refused', parameters, evidence: those.map(cookieItem) } as const];
}

function facts(url: string, names: readonly string[]): CookieFacts {
  const unique = [...new Set(names)];
  const named = unique.filter((name) => name !== '');
  const shown = named.slice(0, 3).join(', ');
  const text = named.length > 3 ? `${shown} and others` : shown;
  return { host: hostOf(url), count: unique.length, names: text };
}

function these(count: number, names: string): string {
  const what = count === 1 ? 'a cookie' : `${count} cookies`;
  return names === '' ? what : `${what} (${names})`;
}

const reasons: Readonly<Record<CookieRefusal, string>> = {
  'control-character': 'there is a control character in it',
  empty: 'it has neither a name nor a value',
  'too-large': 'name and value together are longer than 4096 bytes',
  'nameless-prefix': 'it has no name, and its value would pass for a cookie with a prefix',
  'foreign-domain': 'its Domain is not the one of this host',
  'secure-over-http': 'Secure does not go with http',
  'same-site-none-without-secure': 'SameSite=None needs Secure',
  'secure-prefix': 'the prefix __Secure- needs Secure',
  'host-prefix': 'the prefix __Host- needs Secure, Path=/ and no Domain',
  'partitioned-without-secure': 'Partitioned needs Secure',
};
