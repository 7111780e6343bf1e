import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { launchLabBrowser } from '../lab/browser.ts';
import {
  coveredHost,
  coveringParent,
  forgetfulHost,
  preloadedHost,
} from '../lab/scenes/hsts-cover.ts';
import { encodePreloadList } from '../../scripts/encode-preload-list.ts';
import { expect, test } from './lab-test.ts';
import { attach, visitOf, waitUntilHeard, waitUntilSettled, type Portlight } from './portlight.ts';
import { turnToTab } from './turn-to-tab.ts';

const run = promisify(execFile);

/** Goes there in a new tab; gives the findings, and what the popup says of HSTS. */
async function visit(portlight: Portlight, url: string) {
  const { page, tabId } = await portlight.newTab();
  await page.goto(url);
  const record = await waitUntilSettled(portlight, tabId);
  const { findings, level } = await visitOf(portlight, record.key);
  const popup = await portlight.openPopup(tabId);
  await expect(popup.getByRole('heading', { level: 1 })).toBeVisible();
  return {
    findings: findings.filter((code) => code.startsWith('hsts-')),
    level,
    popup,
    async close() {
      await popup.close();
      await page.close();
    },
  };
}

test('a host that its parent covers is found without HSTS until that was seen, and again once it is forgotten', async ({
  portlight,
}) => {
  const before = await visit(portlight, coveredHost);
  expect(before).toMatchObject({ findings: ['hsts-policy.absent'], level: 'weakened' });
  await before.close();

  const parent = await visit(portlight, coveringParent);
  expect(parent.findings).toEqual([]);
  await parent.close();

  const covered = await visit(portlight, coveredHost);
  expect(covered).toMatchObject({ findings: ['hsts-policy.absent-covered'], level: 'secure' });
  const words = covered.popup.getByText(
    /it saw hsts-cover\.test ask for https on all its subdomains/,
  );
  await expect(words).toBeVisible();
  await turnToTab(covered.popup, 'History');
  await covered.popup.getByRole('button', { name: 'Clear history of this site' }).click();
  await covered.popup.getByRole('button', { name: 'Erase' }).click();
  await expect(covered.popup.getByText('No visit to this site has been kept yet.')).toBeVisible();
  await covered.close();

  const after = await visit(portlight, coveredHost);
  expect(after).toMatchObject({ findings: ['hsts-policy.absent'], level: 'weakened' });
  await after.close();
});

test('a host that stops sending its policy is not said to have none', async ({ portlight }) => {
  const first = await visit(portlight, forgetfulHost);
  expect(first).toMatchObject({ findings: [], level: 'secure' });
  await first.close();
  const later = await visit(portlight, `${forgetfulHost}later`);
  expect(later).toMatchObject({ findings: ['hsts-policy.not-renewed'], level: 'weakened' });
  await expect(later.popup.getByText(/from what it learnt before/).first()).toBeVisible();
  await later.close();
});

test('a build that was given a preload list knows what is on it, and tells the date', async ({
  lab,
}) => {
  test.setTimeout(120_000);
  const folder = await mkdtemp(join(tmpdir(), 'portlight-list-'));
  try {
    const list = join(folder, 'list.bin');
    const name = new URL(preloadedHost).hostname;
    await writeFile(list, encodePreloadList([{ name, includeSubDomains: true }], '2026-11-01'));
    const extension = join(folder, 'extension');
    await run('npx', ['vite', 'build', '--logLevel', 'error', '--outDir', extension], {
      env: { ...process.env, PORTLIGHT_PRELOAD_LIST: list },
    });
    const browser = await launchLabBrowser({ lab, headless: true, extension });
    try {
      const portlight = await attach(browser.context);
      await waitUntilHeard(portlight, lab.startUrl);
      const listed = await visit(portlight, preloadedHost);
      expect(listed).toMatchObject({ findings: ['hsts-policy.absent-covered'], level: 'secure' });
      const words = `because ${name} is on the preload list of 2026-11-01`;
      await expect(listed.popup.getByText(words)).toBeVisible();
      await listed.close();
      const other = await visit(portlight, coveredHost);
      expect(other.findings).toEqual(['hsts-policy.absent']);
      await other.close();
    } finally {
      await browser.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
