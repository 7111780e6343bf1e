import { asksForHttps, strictOverHttp } from '../../lab/scenes/redirect-chains.ts';
import { inCharge, workerHome, workerPages } from '../../lab/scenes/service-worker.ts';
import { expect, test } from '../lab-test.ts';

const strict = strictOverHttp.replace('http:', 'https:');
const knewPolicy = 'before anything was sent, because it knew the HSTS Policy of the host.';
const triedHttps =
  'before anything was sent, because it tries https first, or a page, a setting or an extension asked for that (it knew no HSTS Policy of the host).';
const learns = 'This browser did not know that when this page was asked for, and does from now on.';
const knows = 'This browser already did when this page was asked for.';

test('of its own steps to https, which all look alike, Firefox’s HSTS is told from the others', async ({
  seen,
  lab,
}) => {
  const tab = await seen.open(strict);
  const popup = await tab.openPopup();
  /** What the popup says of the way, once it says that. */
  const expectOnTheWay = async (...words: readonly string[]): Promise<string> => {
    for (const one of words) await expect.poll(() => popup.run(readHttpStep)).toContain(one);
    return popup.run(readHttpStep);
  };

  // The answer that sets the policy came without it, and the next with it.
  expect(await expectOnTheWay(learns)).not.toContain('itself went to https');
  await tab.load(strict);
  await expectOnTheWay(knows);
  await tab.load(strictOverHttp);
  expect(await expectOnTheWay(knewPolicy, knows)).not.toContain('did not know');
  expect(lab.heard.filter((url) => url.startsWith(strictOverHttp))).toEqual([]);
  expect(JSON.parse(await popup.saveReport())).toMatchObject({
    page: {
      hsts: { sent: 'policy', enforcedHere: true },
      redirects: [{ from: strictOverHttp, to: strict, by: 'browser', reason: 'HSTS' }],
    },
  });

  // Firefox tries https first only where a page leads there.
  await tab.run(leadToHttpsFirst);
  await expectOnTheWay(triedHttps, learns);
  await tab.run(leadToFallBack);
  await expect.poll(async () => (await popup.words()).heading).toBe('Not encrypted');
  expect(await popup.run(readHttpStep)).not.toContain('This browser');

  await tab.load(asksForHttps);
  await expectOnTheWay('It does not make browsers come by https only');
  await tab.run(() => document.querySelector('a')?.click());
  await expectOnTheWay(triedHttps, 'the next visit can start in clear text');
  expect(lab.heard).not.toContain('http://asks-for-https.test/next');

  // The policy of a page upgrades its parts like mixed content, of which there is none then.
  await tab.load('https://mixed-upgrade-policy.test/');
  await expect.poll(async () => (await popup.words()).heading).toBe('Encrypted');
  await tab.load('https://mixed-image.test/');
  await expect.poll(async () => (await popup.words()).heading).toBe('Only partly encrypted');
  await popup.close();
  await tab.close();
});

test('a page that goes through its site’s own service worker is not said to be redirected', async ({
  seen,
}) => {
  const tab = await seen.open(workerHome);
  // A script that is asked while documents change goes with the old one.
  await expect.poll(() => tab.run(() => document.title).catch(() => '')).toBe(inCharge);
  await tab.load(workerPages.untouched);
  const popup = await tab.openPopup();
  await expect.poll(() => popup.run(readHttpStep)).toContain('answered fresh for this page');
  expect(await popup.run(readHttpStep)).not.toContain('itself went to');
  await tab.load(workerPages.made);
  await expect.poll(async () => (await popup.words()).heading).toBe('Not observed');
  await popup.close();
  await tab.close();
});

test('a port that Firefox refuses is told, of which only the address of its error page tells', async ({
  seen,
  lab,
}) => {
  const refused = 'https://failed-unsafe-port.test:6000/';
  const tab = await seen.open('https://good.test/');
  await expect.poll(async () => (await tab.toolbar()).title).toContain('Encrypted – good.test');
  for (const lead of [() => tab.load(refused), () => tab.run(leadToRefusedPort)]) {
    await tab.load('http://clear-text.test/');
    await expect.poll(async () => (await tab.toolbar()).badgeText).toBe('!');
    await lead();
    await expect.poll(async () => (await tab.toolbar()).badgeText).toBe('×');
    expect((await seen.pageRecord(tab.tabId))?.failure).toMatchObject({
      url: refused,
      error: 'about:neterror?e=deniedPortAccess',
    });
  }
  const popup = await tab.openPopup();
  await expect.poll(async () => (await popup.words()).heading).toBe('No page came');
  await expect
    .poll(async () => (await popup.words()).findings.map(({ title }) => title))
    .toEqual([expect.stringContaining('Port')]);
  expect(lab.heard.filter((url) => url.includes('unsafe-port'))).toEqual([]);
  await popup.close();
  await tab.close();
});

/** As scripts of the page do it. They run there, so they may use nothing from outside themselves. */
function leadToHttpsFirst(): void {
  setTimeout(() => location.assign('http://www.example.com/'));
}

function leadToFallBack(): void {
  setTimeout(() => location.assign('http://www.example.org/'));
}

function leadToRefusedPort(): void {
  setTimeout(() => location.assign('https://failed-unsafe-port.test:6000/'));
}

/** Opens the step of the path that tells of HTTP, and reads it. Runs in the popup. */
function readHttpStep(): string {
  const step = document.querySelectorAll<HTMLButtonElement>('.path-button')[3];
  if (step?.getAttribute('aria-expanded') === 'false') step.click();
  const about = document.querySelector<HTMLElement>('.path-explanation[data-step="http"]');
  return (about?.innerText ?? '').replaceAll(/\s+/g, ' ');
}
