import { labCases } from '../lab/cases.ts';
import { collectIssues, listSeen } from './devtools-issues.ts';
import { expect, test } from './lab-test.ts';
import { waitUntilSettled } from './portlight.ts';

const mixedCases = labCases.filter(({ id }) => id.startsWith('mixed-'));

for (const { id, url, deepInspection = [] } of mixedCases) {
  test(`the mixed content of ${id} is what DevTools lists`, async ({ portlight }) => {
    const { page, tabId } = await portlight.newTab();
    const issues = await collectIssues(page);
    await page.goto(url);
    const record = await waitUntilSettled(portlight, tabId);
    await issues.watchFrames();

    const seen = listSeen(record);
    const listed = issues.list();
    const unseen = listed.filter((row) =>
      deepInspection.some((known) => row.endsWith(` ${known}`)),
    );
    expect(unseen).toHaveLength(deepInspection.length);
    const expected = listed.filter((row) => !unseen.includes(row));
    // DevTools has no issue for a formaction, which sends as insecurely as an action does.
    if (id === 'mixed-form-button') expected.push('declared http://cdn.lab-assets.test/');
    expect(seen).toEqual(expected.toSorted());
    await page.close();
  });
}
