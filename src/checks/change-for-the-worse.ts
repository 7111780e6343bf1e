import type { WorseChange } from '../core/change/change.ts';
import { defineCheck } from '../core/check.ts';
import { changeItems } from '../core/evidence-item.ts';
import { durationInWords } from '../standards/hsts-max-age.ts';
import { isLocalUrl } from '../standards/trustworthy.ts';
import { hostOf } from '../standards/url.ts';

const planned =
  'If the site is yours: make sure that this was meant, for someone on the way can cause the same. If it is not, and you type something of worth here, ask its owner or come back from another network.';

/**
 * What was better on the last visit that told of it. The first visit that shows a change tells it, and
 * reloads of that page; the next visit is compared with this one (RFC 9325 §3.2 on downgrades).
 */
export default defineCheck({
  id: 'change-for-the-worse',
  title: 'Changes since earlier visits',
  why: 'A site that loses a protection it had was changed by its owner, or by someone on the way. Either is worth knowing, and only earlier visits can show it.',
  spec: 'https://www.rfc-editor.org/rfc/rfc9325#section-3.2',
  needs: ['page', 'freshResponse', 'comparison'],
  findings: {
    'hsts-vanished': {
      severity: 'warning',
      level: 'weakened',
      title: 'HSTS gone since earlier visit',
      summary: ({ host, how }: { host: string; how: string }) =>
        `On an earlier visit ${host} asked browsers to come by https only, and now it does not. ${lossWords(how)}`,
      advice: () =>
        'If the site is yours: send the field again with every answer over https, also from servers and proxies that are new. `Strict-Transport-Security: max-age=63072000; includeSubDomains`',
    },
    'hsts-shortened': {
      severity: 'warning',
      level: 'weakened',
      title: 'HSTS lasts less long',
      summary: ({ host, before, after }: { host: string; before: number; after: number }) =>
        `Browsers now remember for ${durationInWords(after)} to come to ${host} by https only; on an earlier visit it was ${durationInWords(before)}. Its max-age went from ${before} to ${after}.`,
      advice: () =>
        'If the site is yours and this is no planned retreat: raise max-age again, to 63072000 seconds (two years).',
    },
    'subdomains-left-out': {
      severity: 'warning',
      level: 'weakened',
      title: 'HSTS without subdomains now',
      summary: ({ host }: { host: string }) =>
        `On an earlier visit ${host} asked for https on all its subdomains, and now only for itself. Its policy lost includeSubDomains.`,
      advice: () =>
        'If the site is yours and every subdomain has https: send includeSubDomains again.',
    },
    'http-where-https': {
      severity: 'warning',
      level: 'weakened',
      title: 'Not encrypted any more',
      summary: ({ host }: { host: string }) =>
        `On an earlier visit ${host} came encrypted, and now it came in clear text. It answered over http where it had answered over https.`,
      advice: () =>
        `${planned} Type https:// before the address to see whether it still answers there.`,
    },
    'redirect-lost': {
      severity: 'warning',
      level: 'weakened',
      title: 'Redirect to https gone',
      summary: ({ host }: { host: string }) =>
        `On an earlier visit ${host} sent whoever came in clear text on to https, and now it answers in clear text itself. That is also what an attack on the way looks like (SSL stripping).`,
      advice: () => planned,
    },
    'mixed-content-appeared': {
      severity: 'warning',
      level: 'weakened',
      title: 'Mixed content is new',
      summary: ({ host, count }: { host: string; count: number }) =>
        `On the last visit all parts of this page of ${host} came encrypted; now ${count === 1 ? 'one is' : `${count} are`} named over http. That is mixed content.`,
      advice: () => 'If the site is yours: look at what was added since, and name it over https.',
    },
    'certificate-expired': {
      severity: 'warning',
      level: 'weakened',
      title: 'Certificate ran out since',
      summary: ({ host }: { host: string }) =>
        `On an earlier visit the certificate of ${host} was still valid, and now its time is over. It expired in between.`,
      advice: () =>
        'If the site is yours: renew the certificate, and let a program do it from now on.',
    },
    'tls-lowered': {
      severity: 'warning',
      level: 'weakened',
      title: 'Older TLS version than before',
      summary: ({ host, before, after }: { host: string; before: string; after: string }) =>
        `The connection to ${host} is encrypted in an older way than on an earlier visit. It went from ${before} to ${after}; a proxy that opens the encryption can be the reason too.`,
      advice: () =>
        'If the site is yours: see that each of its servers offers TLS 1.3. If only your network shows this, ask who runs it whether a proxy opens connections.',
    },
    'http-version-lowered': {
      severity: 'notice',
      level: null,
      title: 'Older HTTP version than before',
      summary: ({ host, before, after }: { host: string; before: string; after: string }) =>
        `${host} answered in an older way than on an earlier visit. It went from ${before} to ${after}, which is no gap; a proxy on the way can be the reason.`,
      advice: () => 'If the site is yours: see that each of its servers offers HTTP/2.',
    },
  },
  pass: 'Nothing that Portlight compares is worse than on the last visit that told of it.',
  notObserved:
    'No fresh answer was seen, or earlier visits could not be looked up, so there is nothing to compare.',
  notApplicable: {
    local: 'The page is on this machine: nothing crossed a network.',
    'first-visit': 'No earlier visit is kept that this page could be compared with.',
  },
  judge({ page, comparison }) {
    if (isLocalUrl(page.url)) return { notApplicable: 'local' };
    if (comparison.isFirst) return { notApplicable: 'first-visit' };
    return comparison.worse.map((change) => ({
      ...describeChange(change, hostOf(page.url)),
      evidence: changeItems(change),
    }));
  },
});

function describeChange({ kind: what, place, parameters }: WorseChange, host: string) {
  const { how, count, before, after } = parameters;
  switch (what) {
    case 'hsts-vanished':
      return { what, parameters: { host: place, how: String(how) } };
    case 'hsts-shortened':
      return {
        what,
        parameters: { host: place, before: Number(before), after: Number(after) },
      };
    case 'subdomains-left-out':
      return { what, parameters: { host: place } };
    case 'http-where-https':
    case 'redirect-lost':
    case 'certificate-expired':
      return { what, parameters: { host } };
    case 'mixed-content-appeared':
      return { what, parameters: { host, count: Number(count) } };
    case 'tls-lowered':
    case 'http-version-lowered':
      return { what, parameters: { host, before: String(before), after: String(after) } };
  }
}

function lossWords(how: string): string {
  switch (how) {
    case 'ignored':
      return 'The Strict-Transport-Security field is written so that browsers ignore it.';
    case 'taken-back':
      return 'Its policy says max-age=0, which takes it back.';
    default:
      return 'The Strict-Transport-Security field is missing.';
  }
}
