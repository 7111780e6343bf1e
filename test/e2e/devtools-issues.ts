import type { CDPSession, Page } from '@playwright/test';
import type { MixedOutcome } from '../../src/core/mixed-outcome.ts';
import { listMixedResources } from '../../src/core/mixed-resource.ts';
import type { PageRecord } from '../../src/core/page-record.ts';
import { siteOf } from '../../src/standards/site.ts';
import { isLocalUrl } from '../../src/standards/trustworthy.ts';

/** What DevTools says of one mixed resource. */
interface Issue {
  readonly insecureURL: string;
  readonly resolutionStatus: string;
  readonly resourceType?: string;
}

/** What Portlight saw, in the rows and the order of DevTools' list. */
export function listSeen(record: PageRecord): readonly string[] {
  const rows = listMixedResources(record)
    // DevTools lists what a page asked for, and forms; what is only declared it does not know of.
    .filter(({ outcome, destination }) => outcome !== 'declared' || destination === 'form')
    .map(({ url, outcome }) => `${outcome} ${url}`);
  return [...new Set(rows)].toSorted();
}

/** Listens to the page, and to frames in processes of their own, which have sessions of their own. */
export async function collectIssues(page: Page) {
  const issues: Issue[] = [];
  const listen = async (session: CDPSession): Promise<void> => {
    session.on('Audits.issueAdded', ({ issue }) => {
      if (issue.details.mixedContentIssueDetails)
        issues.push(issue.details.mixedContentIssueDetails);
    });
    await session.send('Audits.enable');
  };
  await listen(await page.context().newCDPSession(page));
  return {
    /** One row for each resource that could be read on the way: outcome and address. */
    list: (): readonly string[] =>
      outcomesOf(issues)
        .filter(([resource]) => !isLocalUrl(resource))
        .map(([resource, outcome]) => `${outcome} ${resource}`),
    async watchFrames() {
      for (const frame of page.frames()) {
        const isOfAnotherSite =
          frame.url().startsWith('https:') &&
          siteOf(frame.url()) !== siteOf(frame.parentFrame()?.url() ?? '');
        if (isOfAnotherSite) await listen(await page.context().newCDPSession(frame));
      }
    },
  };
}

/**
 * One outcome per URL. DevTools can list one resource twice: a warning from the first look and what
 * came of it. For audio and video the warning is mistaken: nothing is asked for over http.
 */
function outcomesOf(issues: readonly Issue[]): readonly (readonly [string, MixedOutcome])[] {
  return [...new Set(issues.map(({ insecureURL }) => insecureURL))].map((url) => {
    const own = issues.filter(({ insecureURL }) => insecureURL === url);
    const has = (status: string): boolean =>
      own.some(({ resolutionStatus }) => resolutionStatus === status);
    if (has('MixedContentAutomaticallyUpgraded')) return [url, 'upgraded'];
    if (has('MixedContentBlocked')) return [url, 'blocked'];
    const isForm = own.some(({ resourceType }) => resourceType === 'Form');
    return [url, isForm ? 'declared' : 'loaded-insecurely'];
  });
}
