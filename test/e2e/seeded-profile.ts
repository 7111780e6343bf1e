import { limits } from '../../src/core/limits.ts';
import { summariseSite } from '../../src/core/site-summary.ts';
import type { VerdictLevel } from '../../src/core/verdict-level.ts';
import type { Visit } from '../../src/core/visit.ts';
import { effectivePort } from '../../src/standards/ports.ts';
import { siteOf } from '../../src/standards/site.ts';
import { siteRow, type SiteRow } from '../../src/storage/site-row.ts';
import { eraseEverything } from './full-view.ts';
import type { Portlight } from './portlight.ts';
import { aYearOf, putVisits } from './seeded-history.ts';

const day = 86_400_000;
const policy = ['max-age=63072000; includeSubDomains'];

/** An address, how it stood, what was found, and how many days ago it was visited. */
interface Story {
  readonly url: string;
  readonly level: VerdictLevel;
  readonly findings?: readonly string[];
  readonly daysAgo: readonly number[];
  readonly hsts?: Visit['strictTransportSecurity'];
}

/** Some of what somebody may have visited in the last weeks, worst and best. */
const stories: readonly Story[] = [
  { url: 'https://bank.example/', level: 'secure', daysAgo: [0.1, 3, 9, 20], hsts: policy },
  { url: 'https://mail.example/inbox', level: 'secure', daysAgo: [0.02, 1, 2, 3, 4], hsts: policy },
  { url: 'https://xn--bcher-kva.example/', level: 'secure', daysAgo: [6], hsts: policy },
  {
    url: 'https://forum.example/',
    level: 'secure',
    daysAgo: [25, 40],
    hsts: policy,
  },
  {
    url: 'https://forum.example/',
    level: 'weakened',
    findings: ['hsts-policy.absent', 'cookie-attributes.insecure-session'],
    daysAgo: [2, 5],
    hsts: [],
  },
  {
    url: 'https://intranet.example:8443/time-sheets',
    level: 'weakened',
    findings: ['non-default-port.page'],
    daysAgo: [0.3, 1.3, 7],
    hsts: policy,
  },
  { url: 'https://intranet.example/', level: 'secure', daysAgo: [8], hsts: policy },
  {
    url: 'https://library.department-of-antiquities.university.example/catalogue',
    level: 'weakened',
    findings: ['hsts-policy.max-age-short'],
    daysAgo: [11],
    hsts: ['max-age=300'],
  },
  {
    url: 'https://news.example/',
    level: 'mixed',
    findings: ['mixed-content.upgraded', 'mixed-content.blocked', 'hsts-policy.absent'],
    daysAgo: [1.1, 2.1],
    hsts: [],
  },
  {
    url: 'http://printer.example/',
    level: 'insecure',
    findings: ['insecure-transport.document', 'insecure-form.password-field'],
    daysAgo: [4.2],
    hsts: null,
  },
  {
    url: 'https://old.example/',
    level: 'failed',
    findings: ['failed-navigation.certificate-date'],
    daysAgo: [0.5],
    hsts: null,
  },
  { url: 'http://localhost:3000/', level: 'local', daysAgo: [0.4], hsts: null },
  { url: 'https://restored.example/', level: 'unknown', daysAgo: [13], hsts: null },
];

/** The visits of these stories, and a year of one site. `now` in milliseconds since the epoch. */
export function aProfile(now: number): readonly Visit[] {
  const visits = stories.flatMap(({ url, level, findings = [], daysAgo, hsts = null }) =>
    daysAgo.map((days): Visit => {
      const time = Math.round(now - days * day);
      return {
        id: `seeded-${time}-${url}`,
        site: siteOf(url) ?? '',
        origin: new URL(url).origin,
        url,
        time,
        level,
        freshness: level === 'unknown' ? 'cache' : 'fresh',
        findings,
        address: null,
        port: effectivePort(url),
        protocol: null,
        strictTransportSecurity: hsts,
      };
    }),
  );
  return [...aYearOf('shop.example', now), ...visits];
}

/** Has nothing in the history but these visits, with the rows of their sites. */
export async function seedProfile({ control }: Portlight, visits: readonly Visit[]): Promise<void> {
  await eraseEverything(control);
  await control.evaluate(putVisits, visits);
  await control.evaluate(putRows, rowsOf(visits));
}

function rowsOf(visits: readonly Visit[]): readonly SiteRow[] {
  return [...new Set(visits.map(({ site }) => site))].flatMap((name) => {
    const ofSite = visits.filter(({ site }) => site === name);
    const newest = ofSite.toSorted((a, b) => a.time - b.time).slice(-limits.visitsSummedUp);
    const summary = summariseSite(newest, ofSite.length);
    return summary === null ? [] : [siteRow(summary)];
  });
}

/** Runs in a page of the extension, so it may use nothing from outside itself. */
async function putRows(rows: readonly SiteRow[]): Promise<void> {
  const request = indexedDB.open('portlight-history');
  await new Promise((resolve) => request.addEventListener('success', resolve));
  const transaction = request.result.transaction('sites', 'readwrite');
  for (const row of rows) transaction.objectStore('sites').put(row);
  await new Promise((resolve) => transaction.addEventListener('complete', resolve));
  request.result.close();
}
