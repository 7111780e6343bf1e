import { defineCheck } from '../core/check.ts';
import { judgeCookies, type JudgedCookie } from '../core/cookie-judgement.ts';
import { cookieItem, sentItem } from '../core/evidence-item.ts';
import { knownPolicies } from '../core/known-policies.ts';
import { hostsText, nameHosts, type NamedHosts } from '../core/named-hosts.ts';
import type { SentInClear } from '../core/navigation.ts';
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
  uses: ['redirects', 'freshResponse', 'sentInClear', 'connection'],
  findings: {
    'clear-text': {
      severity: 'danger',
      level: 'weakened',
      title: 'Cookies in clear text',
      summary: ({ count, names, ...hosts }: CookieFacts) =>
        `Anyone on the way to ${hostsText(hosts)} could read ${these(count, names)}: ${count === 1 ? 'it' : 'they'} went over http, and whoever has a cookie can use it (Set-Cookie or Cookie without TLS).`,
      advice: ({ host }: CookieFacts) =>
        `If the site is yours: set cookies over https only, with Secure, and let http://${host} do nothing but redirect. A cookie that kept someone signed in should be made invalid and given anew.`,
    },
    'insecure-session': {
      severity: 'warning',
      level: 'weakened',
      title: 'Sign-in cookie without Secure',
      summary: ({ count, names, ...hosts }: CookieFacts) =>
        `${setters(hosts)} ${these(count, names)} in a way that lets browsers send ${them(count)} over http as well, where anyone on the way can read ${them(count)}. By the name ${count === 1 ? 'it' : 'they'} may keep you signed in (Secure is missing).`,
      advice: () =>
        'If the site is yours: add Secure, HttpOnly and SameSite, and where the cookie is for this host alone the prefix `__Host-`. `Set-Cookie: __Host-id=…; Secure; HttpOnly; SameSite=Lax; Path=/`',
    },
    insecure: {
      severity: 'warning',
      level: 'weakened',
      title: 'Cookies without Secure',
      summary: ({ count, names, ...hosts }: CookieFacts) =>
        `${setters(hosts)} ${these(count, names)} in a way that lets browsers send ${them(count)} over http as well, where anyone on the way can read and change ${them(count)} (Secure is missing).`,
      advice: () => 'If the site is yours: add Secure to every cookie that is set over https.',
    },
    'insecure-hsts': {
      severity: 'notice',
      level: null,
      title: 'Cookies left to HSTS',
      summary: ({ count, names, ...hosts }: CookieFacts) =>
        `${setters(hosts)} ${these(count, names)} without Secure. A browser that knows the HSTS Policy for ${them(count)} will not send ${them(count)} over http; one that does not know it yet will.`,
      advice: () =>
        'If the site is yours: add Secure all the same; it holds from the first moment and runs out with the cookie only.',
    },
    refused: {
      severity: 'notice',
      level: null,
      title: 'Cookies that browsers refuse',
      summary: ({ count, names, reason, ...hosts }: RefusedFacts) =>
        `${hostsText(hosts)} ${hosts.others > 0 ? 'try' : 'tries'} to set ${these(count, names)}, but browsers drop ${them(count)}: ${reason}.`,
      advice: () =>
        'If the site is yours: mend the attributes or stop setting the cookie; whatever relies on it does not work.',
    },
    'script-readable': {
      severity: 'notice',
      level: null,
      title: 'Sign-in cookie without HttpOnly',
      summary: ({ count, names, ...hosts }: CookieFacts) =>
        `Every script on ${hostsText(hosts)} can read ${these(count, names)}, an injected one too. By the name ${count === 1 ? 'it' : 'they'} may keep you signed in (HttpOnly is missing).`,
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
  judge({ page, cookies, redirects, freshResponse, sentInClear, connection }) {
    if (isLocalUrl(page.url)) return { notApplicable: 'local' };
    const isProven =
      (freshResponse?.certificateError ?? connection?.security.overriddenError ?? null) === null;
    const policies = knownPolicies(redirects?.hops ?? [], freshResponse, isProven);
    const judged = judgeCookies(cookies, policies);
    const carried = sentInClear?.filter((sent) => sent.cookies.names.length > 0) ?? [];
    if (judged.length === 0 && carried.length === 0) {
      return redirects === null ? { notObserved: 'redirects' } : { notApplicable: 'no-cookies' };
    }
    const open = judged.filter(({ fate }) => fate === 'clear-text');
    const openCookies = [...open.map(named), ...carried.flatMap(carriedNames)];
    const inTheOpen =
      openCookies.length === 0
        ? []
        : [
            {
              what: 'clear-text',
              parameters: facts(openCookies),
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

type CookieFacts = NamedHosts & { count: number; names: string };
type RefusedFacts = CookieFacts & { reason: string };
type Fate = 'insecure-session' | 'insecure' | 'insecure-hsts' | 'script-readable';

function of<What extends Fate>(what: What, judged: readonly JudgedCookie[]) {
  const those = judged.filter(({ fate, isScriptReadable }) =>
    what === 'script-readable' ? isScriptReadable : fate === what,
  );
  if (those.length === 0) return [];
  return [{ what, parameters: facts(those.map(named)), evidence: those.map(cookieItem) }];
}

function refusals(judged: readonly JudgedCookie[]) {
  const those = judged.filter(({ refusal }) => refusal !== null);
  if (those.length === 0) return [];
  const all = new Set(those.flatMap(({ refusal }) => (refusal === null ? [] : reasons[refusal])));
  const parameters = { ...facts(those.map(named)), reason: [...all].join('; ') };
  return [{ what: 'refused', parameters, evidence: those.map(cookieItem) } as const];
}

/** A cookie by its name, and the address that set it or was sent it. */
interface NamedCookie {
  readonly url: string;
  readonly name: string;
}

function named({ url, cookie: { name } }: JudgedCookie): NamedCookie {
  return { url, name };
}

function carriedNames({ url, cookies }: SentInClear): readonly NamedCookie[] {
  return cookies.names.map((name) => ({ url, name }));
}

/** Cookies of one name are one to a host, and two to two hosts. */
function facts(cookies: readonly NamedCookie[]): CookieFacts {
  const unique = new Set(cookies.map(({ url, name }) => `${hostOf(url)} ${name}`));
  const names = [...new Set(cookies.map(({ name }) => name))].filter((name) => name !== '');
  const shown = names.slice(0, 3).join(', ');
  const text = names.length > 3 ? `${shown} and others` : shown;
  return { ...nameHosts(cookies.map(({ url }) => url)), count: unique.size, names: text };
}

function setters(hosts: NamedHosts): string {
  return `${hostsText(hosts)} ${hosts.others > 0 ? 'set' : 'sets'}`;
}

function them(count: number): string {
  return count === 1 ? 'it' : 'them';
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
  'public-suffix': 'its Domain is one below which anyone can have a name (public suffix)',
  'secure-over-http': 'Secure does not go with http',
  'same-site-none-without-secure': 'SameSite=None needs Secure',
  'secure-prefix': 'the prefix __Secure- needs Secure',
  'host-prefix': 'the prefix __Host- needs Secure, Path=/ and no Domain',
  'http-prefix': 'the prefix __Http- needs Secure and HttpOnly',
  'partitioned-without-secure': 'Partitioned needs Secure',
};
