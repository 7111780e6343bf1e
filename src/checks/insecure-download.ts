import { defineCheck } from '../core/check.ts';
import { downloadItem } from '../core/evidence-item.ts';
import { hostsText, nameHosts, type NamedHosts } from '../core/named-hosts.ts';
import { isLocalUrl } from '../standards/trustworthy.ts';
import { schemeOf } from '../standards/url.ts';

/** Files that an https page or frame had the browser fetch over http (HTML, "Downloading resources"). */
export default defineCheck({
  id: 'insecure-download',
  title: 'Insecure downloads',
  why: 'A file that comes over http can be swapped on the way for another, even where the page with its link is encrypted.',
  spec: 'https://html.spec.whatwg.org/multipage/links.html#downloading-resources',
  needs: ['page', 'insecureDownloads'],
  findings: {
    started: {
      severity: 'danger',
      level: 'mixed',
      title: 'Download in clear text',
      summary: ({ count, inFrame, ...hosts }: NamedHosts & { count: number; inFrame: boolean }) =>
        `${count === 1 ? 'A file' : `${count} files`} that ${inFrame ? 'an encrypted frame of this page' : 'this encrypted page'} offered came over http from ${hostsText(hosts)}, or ${count === 1 ? 'was' : 'were'} redirected there: someone on the way could have swapped ${count === 1 ? 'it' : 'them'}. The browser may have held ${count === 1 ? 'it' : 'them'} back; it does not tell.`,
      advice: ({ host }: { host: string }) =>
        `Do not open what came; look for it at an https address. If the site is yours: link to https://${host}, and let no redirect on the way lead to http.`,
    },
  },
  pass: 'No download in clear text was started from this page while Portlight looked on.',
  notObserved: 'The page was there before Portlight looked, so its downloads are not known.',
  notApplicable: {
    local: 'The page is on this machine: nothing crossed a network.',
    'clear-text': 'The page itself is not encrypted, so its links could be changed as well.',
  },
  judge({ page, insecureDownloads }) {
    if (insecureDownloads.length > 0) {
      const exposed = insecureDownloads.map((one) => one.exposed[0] ?? one.url);
      const inFrame = schemeOf(page.url) !== 'https';
      const parameters = { ...nameHosts(exposed), count: insecureDownloads.length, inFrame };
      return [{ what: 'started', parameters, evidence: insecureDownloads.flatMap(downloadItem) }];
    }
    if (isLocalUrl(page.url)) return { notApplicable: 'local' };
    return schemeOf(page.url) === 'https' ? [] : { notApplicable: 'clear-text' };
  },
});
