import { listMixedResources } from '../../src/core/mixed-resource.ts';
import { clearTextAssets } from '../lab/shared-sites.ts';
import { clearTextFraming, framed, framing, imageOf, scriptOf } from '../lab/scenes/framed.ts';
import { collectIssues, listSeen } from './devtools-issues.ts';
import { exportReport } from './export-report.ts';
import { expect, test } from './lab-test.ts';
import { visitOf, waitUntilSettled } from './portlight.ts';

interface FrameKind {
  readonly name: string;
  readonly scene: string;
  /** The address of the frame that names the insecure parts. */
  readonly frameUrl: RegExp;
}

const kinds: readonly FrameKind[] = [
  {
    name: 'the third of nested frames',
    scene: 'nested',
    frameUrl: /^https:\/\/framed\.test\/third$/,
  },
  { name: 'a srcdoc frame', scene: 'srcdoc', frameUrl: /^about:srcdoc$/ },
  { name: 'a blank frame that a script wrote', scene: 'written', frameUrl: /^about:blank$/ },
  { name: 'a data: frame', scene: 'data', frameUrl: /^data:text\/html,/ },
  { name: 'a blob: frame', scene: 'blob', frameUrl: /^blob:https:\/\/framing\.test\// },
  {
    name: 'a sandboxed frame',
    scene: 'sandboxed',
    frameUrl: /^https:\/\/framed\.test\/sandboxed$/,
  },
  {
    name: 'a sandboxed frame that keeps its origin',
    scene: 'sandboxed-same-origin',
    frameUrl: /^https:\/\/framed\.test\/sandboxed-same-origin$/,
  },
];

test('mixed content in a frame of any kind is what DevTools lists, and names the frame', async ({
  portlight,
}) => {
  // A page is looked at for some seconds, which costs the machine next to nothing: all at once.
  const opened = kinds.map(async (kind) => {
    const { page, tabId } = await portlight.newTab();
    const issues = await collectIssues(page);
    await page.goto(`${framing}/${kind.scene}`);
    return { ...kind, page, tabId, issues };
  });
  for (const { name, scene, frameUrl, page, tabId, issues } of await Promise.all(opened)) {
    await expect
      .poll(
        async () => {
          const record = await portlight.pageRecord(tabId);
          return record === null ? [] : listSeen(record);
        },
        { message: name },
      )
      .toEqual([`blocked ${scriptOf(scene)}`, `upgraded ${imageOf(scene)}`]);
    const record = await waitUntilSettled(portlight, tabId);
    await issues.watchFrames();
    await expect.poll(() => issues.list().toSorted(), { message: name }).toEqual(listSeen(record));
    const frames = listMixedResources(record).map((resource) => resource.frameUrl);
    expect(frames, name).toEqual([
      expect.stringMatching(frameUrl),
      expect.stringMatching(frameUrl),
    ]);
    expect(await visitOf(portlight, record.key)).toMatchObject({
      level: 'mixed',
      findings: ['mixed-content.blocked', 'mixed-content.upgraded'],
    });
    await page.close();
  }
});

test('nested frames keep who holds whom', async ({ portlight }) => {
  const { page, tabId } = await portlight.newTab();
  await page.goto(`${framing}/nested`);
  await expect
    .poll(async () => Object.keys((await portlight.pageRecord(tabId))?.documents ?? {}).length)
    .toBe(4);
  const record = await waitUntilSettled(portlight, tabId);
  const holders = Object.values(record.documents).map(({ url, parent }) => {
    const holder = parent === null ? undefined : record.documents[parent];
    return `${url} in ${holder?.url ?? 'the tab'}`;
  });
  expect(holders.toSorted()).toEqual([
    `${framed}/first in ${framing}/nested`,
    `${framed}/second in ${framed}/first`,
    `${framed}/third in ${framed}/second`,
    `${framing}/nested in the tab`,
  ]);
  await page.close();
});

test('popup and report name the frame that the evidence is of', async ({ portlight }) => {
  const { page, tabId } = await portlight.newTab();
  await page.goto(`${framing}/nested`);
  await expect.poll(async () => (await portlight.toolbar(tabId)).badgeText).toBe('2');
  const popup = await portlight.openPopup(tabId);
  await expect(
    popup.getByRole('region', { name: 'Findings' }).getByText('in the frame').first(),
  ).toBeVisible();
  const report = await exportReport(popup);
  expect(report.page.mixedContent.map(({ frameUrl }) => frameUrl)).toEqual([
    `${framed}/third`,
    `${framed}/third`,
  ]);
  const evidence = report.page.outcomes
    .flatMap(({ findings }) => findings.flatMap((finding) => finding.evidence))
    .map(({ frameUrl }) => frameUrl);
  expect(evidence).toEqual([`${framed}/third`, `${framed}/third`]);
  await popup.close();
  await page.close();
});

test('an insecure frame in an encrypted page is blocked, and belongs to the page itself', async ({
  portlight,
}) => {
  const { page, tabId } = await portlight.newTab();
  const issues = await collectIssues(page);
  await page.goto(`${framing}/insecure-frame`);
  const record = await waitUntilSettled(portlight, tabId);
  expect(listMixedResources(record)).toMatchObject([
    {
      url: `${clearTextAssets}/frame.html?insecure-frame`,
      destination: 'iframe',
      outcome: 'blocked',
      frameUrl: null,
    },
  ]);
  expect(issues.list()).toEqual(listSeen(record));
  await page.close();
});

test('an encrypted frame in an insecure page has mixed content, and the page stays insecure', async ({
  portlight,
}) => {
  const { page, tabId } = await portlight.newTab();
  const issues = await collectIssues(page);
  await page.goto(clearTextFraming);
  const rows = [`blocked ${scriptOf('in-clear-text')}`, `upgraded ${imageOf('in-clear-text')}`];
  await expect
    .poll(async () => {
      const record = await portlight.pageRecord(tabId);
      return record === null ? [] : listSeen(record);
    })
    .toEqual(rows);
  const record = await waitUntilSettled(portlight, tabId);
  await issues.watchFrames();
  await expect.poll(() => issues.list().toSorted()).toEqual(rows);
  expect(listMixedResources(record).map(({ frameUrl }) => frameUrl)).toEqual([
    `${framed}/in-clear-text`,
    `${framed}/in-clear-text`,
  ]);
  const visit = await visitOf(portlight, record.key);
  expect(visit.level).toBe('insecure');
  expect(visit.findings.toSorted()).toEqual([
    'insecure-transport.document',
    'mixed-content.blocked',
    'mixed-content.upgraded',
  ]);
  await expect.poll(async () => (await portlight.toolbar(tabId)).badgeText).toBe('!');
  await page.close();
});
