import { defineCheck } from '../core/check.ts';
import { coverItems, responseItems } from '../core/evidence-item.ts';
import {
  consequence,
  consequenceOfZero,
  coveredAdvice,
  coveredWords,
  coverOf,
  issueList,
  plainly,
  raiseAge,
  shortAgeWords,
  unusualAge,
  type Cover,
} from '../core/hsts-words.ts';
import type { HstsIssue } from '../standards/hsts-issues.ts';
import { maxAgeBand } from '../standards/hsts-max-age.ts';
import { sortByReaders } from '../standards/hsts-readers.ts';
import { isIpLiteral } from '../standards/ip-address.ts';
import { parseStrictTransportSecurity } from '../standards/strict-transport-security.ts';
import { isLocalUrl } from '../standards/trustworthy.ts';
import { hostnameOf, schemeOf } from '../standards/url.ts';

const field = 'strict-transport-security';

type HostFacts = { host: string };

/** Whether this host asks browsers to come by https only (RFC 6797). */
export default defineCheck({
  id: 'hsts-policy',
  title: 'HSTS Policy',
  why: 'A site without HSTS can be reached over http again and again: a typed address or an old link starts in clear text, where someone can answer in the site’s place.',
  spec: 'https://www.rfc-editor.org/rfc/rfc6797#section-6.1',
  needs: ['page', 'freshResponse'],
  uses: ['hsts'],
  findings: {
    absent: {
      severity: 'warning',
      level: 'weakened',
      title: 'No HSTS',
      summary: ({ host }: HostFacts) =>
        `${host} does not ask browsers to come by https only, so the next visit can start in clear text. The Strict-Transport-Security field was not sent.`,
      advice: ({ host }: HostFacts) =>
        `If the site is yours: send this field from https://${host}, and raise it in steps (300, 604800, 2592000) to 63072000 seconds (two years) once everything works. \`Strict-Transport-Security: max-age=300\``,
    },
    'absent-covered': {
      severity: 'notice',
      level: null,
      title: 'Covered without own HSTS',
      summary: coveredWords,
      advice: coveredAdvice,
    },
    'not-renewed': {
      severity: 'warning',
      level: 'weakened',
      title: 'HSTS no longer sent',
      summary: ({ host }: HostFacts) =>
        `This browser still comes to ${host} by https only, from what it learnt before; whoever is new here has no such protection, and this one runs out. The Strict-Transport-Security field was not sent.`,
      advice: ({ host }: HostFacts) =>
        `If the site is yours: send the field with every answer from https://${host}.`,
    },
    ignored: {
      severity: 'warning',
      level: 'weakened',
      title: 'HSTS not understood',
      summary: ({ host, issue, ...cover }: HostFacts & Cover & { issue: string }) =>
        `${host} tries to ask for https only, but browsers ignore what it sends: ${issueList(issue)}. It counts as not sent${consequence(cover)}.`,
      advice: () =>
        'If the site is yours: send exactly one field, plainly written, and raise its seconds once everything works. `Strict-Transport-Security: max-age=300`',
    },
    'ignored-by-some': {
      severity: 'warning',
      level: 'weakened',
      title: 'Not every browser understands',
      summary: ({ host, issue }: HostFacts & { issue: string }) =>
        `${host} asks for https only, but not every browser understands it: ${issueList(issue)}.`,
      advice: ({ issue }: HostFacts & { issue: string }) => plainly(issue),
    },
    tolerated: {
      severity: 'notice',
      level: null,
      title: 'HSTS written oddly',
      summary: ({ host, issues }: HostFacts & { issues: string }) =>
        `Browsers accept what ${host} sends, but stricter readers do not like it: ${issueList(issues)}.`,
      advice: ({ issues }: HostFacts & { issues: string }) => plainly(issues),
    },
    'max-age-zero': {
      severity: 'warning',
      level: 'weakened',
      title: 'HSTS switched off',
      summary: (covered: HostFacts & Cover) =>
        `${covered.host} tells browsers to forget that it wants https only${consequenceOfZero(covered)}. Its policy says max-age=0.`,
      advice: () =>
        'If the site is yours and this is not a planned retreat: send a max-age above zero, at first 300 and in the end 63072000 seconds.',
    },
    'max-age-short': {
      severity: 'warning',
      level: 'weakened',
      title: 'HSTS runs out soon',
      summary: ({ host, maxAge }: HostFacts & { maxAge: number }) =>
        `Browsers remember to use https for ${host} only for ${shortAgeWords(maxAge)}; whoever comes back later starts in clear text. Its policy says max-age=${maxAge}.`,
      advice: raiseAge,
    },
    'max-age-short-covered': {
      severity: 'notice',
      level: null,
      title: 'Covered beyond own HSTS',
      summary: ({ host, maxAge, ...cover }: HostFacts & Cover & { maxAge: number }) =>
        `What ${host} asks itself lasts only ${shortAgeWords(maxAge)}${consequence(cover)}. Its policy says max-age=${maxAge}.`,
      advice: raiseAge,
    },
    'max-age-unusual': {
      severity: 'notice',
      level: null,
      title: 'Unusual HSTS lifetime',
      summary: unusualAge,
      advice: () => 'If the site is yours: 63072000 seconds (two years) suit every reader.',
    },
    'repeated-field': {
      severity: 'notice',
      level: null,
      title: 'HSTS sent more than once',
      summary: ({ host, count, same }: HostFacts & { count: number; same: boolean }) =>
        `${host} sends Strict-Transport-Security ${count} times${same ? '' : ', and not each time the same'}. Browsers follow the first and skip the rest; the preload list’s checker takes it for an error.`,
      advice: () =>
        'If the site is yours: let one place set the field, usually the server in front, and remove the others.',
    },
  },
  pass: 'The host asks browsers to come by https only, for long enough (Strict-Transport-Security).',
  notObserved:
    'No fresh answer of the server was seen: a cached page does not carry the field, so nothing can be said of it.',
  notApplicable: {
    'clear-text': 'Browsers ignore Strict-Transport-Security when it comes over http.',
    local: 'The page is on this machine: nothing crossed a network.',
    'certificate-refused':
      'The certificate of this host was refused earlier in this browser session. Browsers ignore Strict-Transport-Security over such a connection, and whether it was mended since is not known.',
    'ip-address': 'HSTS belongs to host names; browsers ignore it for IP addresses.',
  },
  judge({ page, freshResponse, hsts }) {
    const host = hostnameOf(page.url);
    if (isLocalUrl(page.url)) return { notApplicable: 'local' };
    if (schemeOf(page.url) !== 'https') return { notApplicable: 'clear-text' };
    if (isIpLiteral(host)) return { notApplicable: 'ip-address' };
    if (freshResponse.certificateError !== null) return { notApplicable: 'certificate-refused' };
    const lines = freshResponse.fields[field] ?? [];
    const standing = hsts?.standing ?? null;
    const cover = coverOf(standing);
    const evidence = [...responseItems(freshResponse, field), ...coverItems(standing)];
    if (lines.length === 0) return [{ ...absence(host, cover), evidence }];

    const { policy, issues } = parseStrictTransportSecurity(lines);
    const repeated = { host, count: lines.length, same: new Set(lines).size === 1 };
    const about = [
      ...faults(host, issues, cover),
      ...(policy === null ? [] : judgeAge(host, policy.maxAge, cover)),
      ...(lines.length > 1 ? [{ what: 'repeated-field', parameters: repeated } as const] : []),
    ];
    return about.map((found) => ({ ...found, evidence }));
  },
});

function absence(host: string, cover: Cover) {
  if (cover.cover === null) return { what: 'absent', parameters: { host } } as const;
  if (cover.cover === 'earlier') return { what: 'not-renewed', parameters: { host } } as const;
  return { what: 'absent-covered', parameters: { host, ...cover } } as const;
}

/** What is wrong with the field itself; that it was sent several times is told apart. */
function faults(host: string, issues: readonly HstsIssue[], cover: Cover) {
  const { byBoth, byOne, byNone } = sortByReaders(issues);
  const [ignoredFor, issue] = [byBoth.join(' '), byOne.join(' ')];
  if (ignoredFor !== '') {
    return [{ what: 'ignored', parameters: { host, issue: ignoredFor, ...cover } } as const];
  }
  const odd = byNone.filter((code) => code !== 'repeated-field').join(' ');
  return [
    ...(issue === '' ? [] : [{ what: 'ignored-by-some', parameters: { host, issue } } as const]),
    ...(odd === '' ? [] : [{ what: 'tolerated', parameters: { host, issues: odd } } as const]),
  ];
}

function judgeAge(host: string, maxAge: number, cover: Cover) {
  const parameters = { host, maxAge };
  switch (maxAgeBand(maxAge)) {
    case 'zero':
      return [{ what: 'max-age-zero', parameters: { host, ...cover } }] as const;
    case 'under-a-day':
    case 'under-18-weeks':
    case 'under-180-days':
      return cover.cover === 'preload' || cover.cover === 'parent'
        ? ([{ what: 'max-age-short-covered', parameters: { ...parameters, ...cover } }] as const)
        : ([{ what: 'max-age-short', parameters }] as const);
    case 'under-a-year':
    case 'over-ten-years':
      return [{ what: 'max-age-unusual', parameters }] as const;
    case 'a-year-or-more':
      return [];
  }
}
