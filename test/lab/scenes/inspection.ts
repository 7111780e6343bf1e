import { clearTextAssets } from '../shared-sites.ts';
import { made, page, type Site } from '../site.ts';

const origin = 'https://inspection-policies.test';
const ownPolicy = "img-src https: 'self'; report-uri /report";

/** How often the page's own policy was reported, since the lab was started. */
let reports = 0;

/** Pages for the deep inspection: one with a policy and reports of its own, one that never loads. */
export const inspectionSites: readonly Site[] = [
  {
    origin,
    answers: {
      '/': page({
        headers: { 'content-security-policy-report-only': ownPolicy },
        body: `<img src="${clearTextAssets}/image.png?own" alt="">`,
      }),
      '/report': made(() => {
        reports += 1;
        return { status: 204, headers: {}, body: '' };
      }),
      '/reports': made(() => ({
        status: 200,
        headers: { 'content-type': 'text/plain', 'cache-control': 'no-store' },
        body: String(reports),
      })),
    },
  },
  {
    origin: 'https://inspection-endless.test',
    answers: {
      '/': page({ body: '<img src="/silent.png" alt="">' }),
      '/silent.png': { kind: 'silence' },
    },
  },
];
