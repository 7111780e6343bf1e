import type { CDPSession, Page } from '@playwright/test';
import { listMixedResources, type MixedOutcome } from '../../src/core/mixed-resource.ts';
import { siteOf } from '../../src/standards/site.ts';
import { isLocalUrl } from '../../src/standards/trustworthy.ts';
import { labCases } from '../lab/cases.ts';
import { expect, test } from './lab-test.ts';
import { waitUntilSettled } from './portlight.ts';

/** What DevTools says of one mixed resource. */
interface Issue {
  readonly insecureURL: string;
  readonly resolutionStatus: string;
  readonly resourceType?: string;
}

const mixedCases = labCases.filter(({ id }) => id.startsWith('mixed-'));

for (const { id, url, deepInspection = [] } of mixedCases) {
  test(`the mixed content of ${id} is what DevTools lists`, async ({ portlight }) => {
    const { page, tabId } = await portlight.newTab();
    const issues = await collectIssues(page);
    await page.goto(url);
    const record = await waitUntilSettled(portlight, tabId);
    await issues.watchFrames();

    const seen = listMixedResources(record)
      // DevTools lists what a page asked for, and forms; what is only declared it does not know of.
      .filter(({ outcome, destination }) => outcome !== 'declared' || destination === 'form')
      .map(({ url: resource, outcome }) => `${outcome} ${resource}`);
    const listed = outcomesOf(issues.list())
      .filter(([resource]) => !isLocalUrl(resource))
      .map(([resource, outcome]) => `${outcome} ${resource}`);
    const unseen = listed.filter((row) =>
      deepInspection.some((known) => row.endsWith(` ${known}`)),
    );
    expect(unseen).toHaveLength(deepInspection.length);
    const expected = listed.filter((row) => !unseen.includes(row));
    // DevTools has no issue for a formaction, which sends as insecurely as an action does.
    if (id === 'mixed-form-button') expected.push('declared http://cdn.lab-assets.test/');
    expect([...new Set(seen)].toSorted()).toEqual(expected.toSorted());
    await page.close();
  });
}

/** Listens to the page, and to frames in processes of their own, which have sessions of their own. */
async function collectIssues(page: Page) {
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
    list: (): readonly Issue[] => issues,
    async watchFrames() {
      const own = siteOf(page.url());
      for (const frame of page.frames()) {
        const isOfAnotherSite = frame.url().startsWith('https:') && siteOf(frame.url()) !== own;
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
