import { defineCheck } from '../core/check.ts';
import { downloadItem } from '../core/evidence-item.ts';
import { isLocalUrl } from '../standards/trustworthy.ts';
import { hostOf, schemeOf } from '../standards/url.ts';

/** Files that an https page had the browser fetch over http (HTML, "Downloading resources"). */
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
      summary: ({ host, count }: { host: string; count: number }) =>
        `${count === 1 ? 'A file' : `${count} files`} that this encrypted page offered came over http from ${host}, or was redirected there: someone on the way could have swapped it. The browser may have held it back; it does not tell.`,
      advice: ({ host }: { host: string }) =>
        `Do not open the file; look for it at an https address. If the site is yours: link to https://${host}, and let no redirect on the way lead to http.`,
    },
  },
  pass: 'No download in clear text was started from this page while Portlight looked on.',
  notObserved: 'The page was there before Portlight looked, so its downloads are not known.',
  notApplicable: {
    local: 'The page is on this machine: nothing crossed a network.',
    'clear-text': 'The page itself is not encrypted, so its links could be changed as well.',
  },
  judge({ page, insecureDownloads }) {
    const first = insecureDownloads[0];
    if (first !== undefined) {
      const parameters = {
        host: hostOf(first.exposed[0] ?? first.url),
        count: insecureDownloads.length,
      };
      return [{ what: 'started', parameters, evidence: insecureDownloads.flatMap(downloadItem) }];
    }
    if (isLocalUrl(page.url)) return { notApplicable: 'local' };
    return schemeOf(page.url) === 'https' ? [] : { notApplicable: 'clear-text' };
  },
});
