import { deviceAuthority } from '../core/certificate-weakness.ts';
import type { HostAccess } from '../core/host-access.ts';
import {
  documentConnection,
  isFromServiceWorker,
  isUnobserved,
  pageFreshness,
  type PageRecord,
} from '../core/page-record.ts';
import type { VerdictLevel } from '../core/verdict-level.ts';
import { listFindings, type Verdict } from '../core/verdict.ts';
import { localSummary } from './describe-local.ts';
import { openedBefore, withheldSummary } from './describe-unseen.ts';
import { levelTitle } from './level-title.ts';
import { hostOf, schemeOf } from '../standards/url.ts';

/** A verdict in words: a title of two to four words and one sentence for anyone. */
export interface VerdictWords {
  readonly title: string;
  readonly summary: string;
}

/** `access` is what may be seen of the page's site now: without it a reload would tell nothing. */
export function describeVerdict(
  verdict: Verdict,
  page: PageRecord,
  access: HostAccess = 'every-site',
): VerdictWords {
  return {
    title: levelTitle(
      verdict.level,
      listFindings(verdict).map(({ code }) => code),
      verdict.freshness,
    ),
    summary: summarize(verdict, page, access),
  };
}

/** What the badge counts: findings that weaken the page. Notices inform and do not count. */
export function countGaps(verdict: Verdict): number {
  return listFindings(verdict).filter(({ severity }) => severity !== 'notice').length;
}

function summarize(verdict: Verdict, page: PageRecord, access: HostAccess): string {
  if (verdict.level === 'unknown') return summarizeUnknown(page, access);
  if (verdict.freshness !== 'fresh') {
    const unseen = summarizeUnknown(page, access);
    if (verdict.level === 'weakened') {
      return `${unseen} What is known of it shows ${gapsOf(verdict)} that could be used.`;
    }
    if (verdict.level === 'mixed') {
      return `${unseen} It names parts that are not encrypted; what became of them stands below.`;
    }
  }
  const host = hostOf(page.url);
  // Encrypted, but nobody knows with whom: the words for clear text would be wrong.
  if (verdict.level === 'insecure' && schemeOf(page.url) === 'https') {
    const why = listFindings(verdict).some(({ code }) => code.startsWith('certificate.'))
      ? 'its certificate does not prove who answered'
      : 'this browser refused its certificate earlier';
    return `This page came encrypted, but perhaps not from ${host}: ${why}, so someone in between may read and change everything.`;
  }
  if (verdict.level === 'local') return localSummary(page.url);
  const connection = documentConnection(page);
  return connection !== null && deviceAuthority(connection) !== null
    ? { ...summaries, ...openedSummaries }[verdict.level](host, gapsOf(verdict))
    : summaries[verdict.level](host, gapsOf(verdict));
}

function gapsOf(verdict: Verdict): string {
  const gaps = countGaps(verdict);
  return gaps === 1 ? 'a gap' : `${gaps} gaps`;
}

function summarizeUnknown(page: PageRecord, access: HostAccess): string {
  const host = hostOf(page.url);
  if (access === 'none' && isUnobserved(page)) return withheldSummary(host);
  if (isFromServiceWorker(page)) {
    return `This page was given by a service worker, a program that ${host} keeps in this browser. Where it had the page from was not seen. Reload to check.`;
  }
  switch (pageFreshness(page)) {
    case 'fresh':
      return `This page from ${host} came encrypted. It names parts that are not, and what its own policy makes of them was not seen. Reload to check.`;
    case 'cache':
      return `This page from ${host} came from the browser’s cache, so nothing fresh is known of the connection. Reload to check.`;
    case 'not-observed':
      return openedBefore(host);
  }
}

type Summary = (host: string, gaps: string) => string;

const summaries: Readonly<Record<Exclude<VerdictLevel, 'unknown' | 'local'>, Summary>> = {
  secure: (host) =>
    `Nobody on the way could read or change what ${host} sent you. Nothing was found that weakens this connection.`,
  weakened: (host, gaps) =>
    `Nobody on the way could read or change this page, but ${host} leaves ${gaps} that could be used.`,
  mixed: (host) =>
    `The page from ${host} is encrypted, but it names parts that are not. What became of them stands below.`,
  insecure: (host) =>
    `Anyone on the way between you and ${host} could read and change this page, and can read what you type into it.`,
  failed: (host) =>
    `The browser could not get a page from ${host}. Below stands where the way broke.`,
  none: () => 'This page belongs to the browser and did not come over a network.',
};

/** Where an authority that was put on this device vouches for the host, whoever holds it is let in. */
const openedSummaries: Readonly<Record<'secure' | 'weakened', Summary>> = {
  secure: (host) =>
    `Encrypted, but whoever holds an authority that was put on this device could read and change what ${host} sent you. Nobody else on the way could, and nothing else was found that weakens this connection.`,
  weakened: (host, gaps) =>
    `Encrypted, but whoever holds an authority that was put on this device could read and change this page, and ${host} leaves ${gaps} that could be used.`,
};
