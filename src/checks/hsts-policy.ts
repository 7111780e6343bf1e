import { defineCheck } from '../core/check.ts';
import { responseItems } from '../core/evidence-item.ts';
import { isIpLiteral } from '../standards/ip-address.ts';
import {
  isFatalHstsIssue,
  parseStrictTransportSecurity,
  type HstsIssueCode,
} from '../standards/strict-transport-security.ts';
import { isLocalUrl } from '../standards/trustworthy.ts';
import { hostnameOf, schemeOf } from '../standards/url.ts';

const day = 86_400;
/** Below this the policy runs out before many people come back; linters and the preload list ask for more. */
const shortMaxAge = 180 * day;

/** Whether this host asks browsers to come by https only (RFC 6797). */
export default defineCheck({
  id: 'hsts-policy',
  title: 'HSTS Policy',
  why: 'A site without HSTS can be reached over http again and again: a typed address or an old link starts in clear text, where someone can answer in the site’s place.',
  spec: 'https://www.rfc-editor.org/rfc/rfc6797#section-6.1',
  needs: ['page', 'freshResponse'],
  findings: {
    absent: {
      severity: 'warning',
      level: 'weakened',
      title: 'No HSTS',
      summary: ({ host }: { host: string }) =>
        `${host} does not ask browsers to come by https only, so the next visit can start in clear text. The Strict-Transport-Security field was not sent.`,
      advice: ({ host }: { host: string }) =>
        `If the site is yours: send this field from https://${host}, and raise it in steps to 63072000 seconds (two years) once everything works. \`Strict-Transport-Security: max-age=300\``,
    },
    ignored: {
      severity: 'warning',
      level: 'weakened',
      title: 'HSTS not understood',
      summary: ({ host, reason }: { host: string; reason: string }) =>
        `${host} tries to ask for https only, but browsers ignore what it sends: ${reason}.`,
      advice: () =>
        'If the site is yours: send exactly one field, for example this one. `Strict-Transport-Security: max-age=63072000; includeSubDomains`',
    },
    'max-age-zero': {
      severity: 'warning',
      level: 'weakened',
      title: 'HSTS switched off',
      summary: ({ host }: { host: string }) =>
        `${host} tells browsers to forget that it wants https only, so the next visit can start in clear text. Its policy says max-age=0.`,
      advice: () =>
        'If the site is yours and this is not a planned retreat: send a max-age above zero, at first 300 and in the end 63072000 seconds.',
    },
    'max-age-short': {
      severity: 'warning',
      level: 'weakened',
      title: 'HSTS runs out soon',
      summary: ({ host, maxAge }: { host: string; maxAge: number }) =>
        `Browsers remember to use https for ${host} only for ${duration(maxAge)}; whoever comes back later starts in clear text. Its policy says max-age=${maxAge}.`,
      advice: () =>
        'If the site is yours: once everything works over https, raise max-age to at least 15552000 seconds (180 days), better 63072000 (two years).',
    },
    'repeated-field': {
      severity: 'notice',
      level: null,
      title: 'HSTS sent more than once',
      summary: ({ host, count }: { host: string; count: number }) =>
        `${host} sends Strict-Transport-Security ${count} times. Browsers follow the first and skip the rest.`,
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
  judge({ page, freshResponse }) {
    const host = hostnameOf(page.url);
    if (isLocalUrl(page.url)) return { notApplicable: 'local' };
    if (schemeOf(page.url) !== 'https') return { notApplicable: 'clear-text' };
    if (isIpLiteral(host)) return { notApplicable: 'ip-address' };
    if (freshResponse.certificateError !== null) return { notApplicable: 'certificate-refused' };
    const lines = freshResponse.fields['strict-transport-security'] ?? [];
    const evidence = responseItems(freshResponse, 'strict-transport-security');
    if (lines.length === 0) return [{ what: 'absent', parameters: { host }, evidence }];
    const { policy, issues } = parseStrictTransportSecurity(lines);
    if (policy === null) {
      const code = issues.find(isFatalHstsIssue)?.code ?? 'malformed-directive';
      return [{ what: 'ignored', parameters: { host, reason: reasons[code] }, evidence }];
    }
    const { maxAge } = policy;
    const repeated =
      lines.length > 1
        ? [{ what: 'repeated-field', parameters: { host, count: lines.length }, evidence } as const]
        : [];
    if (maxAge === 0) {
      return [{ what: 'max-age-zero', parameters: { host }, evidence }, ...repeated];
    }
    if (maxAge < shortMaxAge) {
      return [{ what: 'max-age-short', parameters: { host, maxAge }, evidence }, ...repeated];
    }
    return repeated;
  },
});

const reasons: Readonly<Record<HstsIssueCode, string>> = {
  'empty-field': 'the field is empty',
  'max-age-missing': 'max-age is missing',
  'max-age-repeated': 'max-age stands in it twice',
  'max-age-invalid': 'max-age is not a whole number of seconds',
  'include-subdomains-repeated': 'includeSubDomains stands in it twice',
  'include-subdomains-valued': 'includeSubDomains must not have a value',
  'comma-joined': 'two policies were joined with a comma into one field',
  'malformed-directive': 'one of its directives is malformed',
  'repeated-field': 'the field was sent several times',
  'empty-directive': 'a directive is empty',
  'unknown-directive': 'a directive is unknown',
  'max-age-quoted': 'max-age is quoted',
  'max-age-too-large': 'max-age is too large',
  'preload-repeated': 'preload stands in it twice',
  'preload-valued': 'preload must not have a value',
};

function duration(seconds: number): string {
  const days = Math.floor(seconds / day);
  if (days >= 1) return days === 1 ? 'one day' : `${days} days`;
  const minutes = Math.floor(seconds / 60);
  if (minutes >= 1) return minutes === 1 ? 'one minute' : `${minutes} minutes`;
  return seconds === 1 ? 'one second' : `${seconds} seconds`;
}
