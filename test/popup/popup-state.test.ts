import { afterEach, describe, expect, it } from 'vitest';
import { checks } from '../../src/checks/index.ts';
import { beginInspection, type Inspection } from '../../src/core/inspection.ts';
import { noSettings, type Settings } from '../../src/core/settings.ts';
import { createTabState, type TabState } from '../../src/core/tab-state.ts';
import { addFailure, type Trouble } from '../../src/core/trouble.ts';
import { visitOf, type Visit } from '../../src/core/visit.ts';
import { servers } from '../../src/explain/fixes/fix.ts';
import { createPopupState, type PopupReads, type PopupState } from '../../src/popup/popup-state.ts';
import { choiceAmong } from '../../src/ui/fix-choice.ts';
import { isOpen } from '../../src/ui/disclosures.ts';
import { findingKey } from '../../src/ui/finding-key.ts';
import {
  goodHsts,
  samplePage,
  sampleState,
  sampleTime,
  sampleVerdict,
  type SamplePage,
} from '../explain/sample-pages.ts';

const good: SamplePage = { url: 'https://www.example.com/', fields: [goodHsts] };
const weak: SamplePage = { url: 'https://www.example.com/' };

const nobody = (): void => {};

/** A browser to read from, whose changes a test can make. */
function fakeReads(over: Partial<PopupReads> = {}) {
  let tabChanged: (state: TabState | null) => void = nobody;
  let tabFailed = nobody;
  let historyChanged = nobody;
  let troublesChanged: (troubles: readonly Trouble[]) => void = nobody;
  let retries = 0;
  const preferred: string[] = [];
  let settingsChanged = nobody;
  let frontChanged = nobody;
  let inspectionChanged: (inspection: Inspection | null) => void = nobody;
  let watching = 0;
  const reads: PopupReads = {
    shownTab: async () => 1,
    watchShownTab: (changed) => {
      watching++;
      frontChanged = changed;
      return () => void watching--;
    },
    readTab: async () => sampleState(good),
    lookAt: () => undefined,
    watchInspection: (_tabId, changed) => {
      watching++;
      inspectionChanged = changed;
      return () => void watching--;
    },
    watchTab: (_tabId, changed, failed) => {
      watching++;
      tabChanged = changed;
      tabFailed = failed;
      return () => void watching--;
    },
    listVisits: async () => [],
    readSettings: async () => noSettings,
    watchSettings: (changed) => {
      watching++;
      settingsChanged = changed;
      return () => void watching--;
    },
    watchHistory: (changed) => {
      watching++;
      historyChanged = changed;
      return () => void watching--;
    },
    watchTroubles: (changed) => {
      watching++;
      troublesChanged = changed;
      return () => void watching--;
    },
    retryStorage: () => void retries++,
    preferServer: (server) => void preferred.push(server),
    readSite: async () => ({ url: good.url, access: 'every-site' }),
    watchAccess: () => {
      watching++;
      return () => void watching--;
    },
    ...over,
  };
  return {
    reads,
    changeTab: (state: TabState | null) => tabChanged(state),
    failTab: () => tabFailed(),
    changeFront: () => frontChanged(),
    changeInspection: (inspection: Inspection | null) => inspectionChanged(inspection),
    changeHistory: () => historyChanged(),
    changeTroubles: (troubles: readonly Trouble[]) => troublesChanged(troubles),
    retries: () => retries,
    preferred,
    changeSettings: () => settingsChanged(),
    watching: () => watching,
  };
}

let state: PopupState | null = null;

function open(reads: PopupReads): PopupState {
  state = createPopupState(reads, checks);
  return state;
}

/** Every promise that is settled has been heard by then. */
async function settled(): Promise<void> {
  await new Promise((resolve) => {
    setImmediate(resolve);
  });
}

afterEach(() => state?.stop());

describe('the popup’s state', () => {
  it('shows nothing before it has read, then the page', async () => {
    const popup = open(fakeReads().reads);
    expect(popup.view.value).toEqual({ kind: 'loading' });
    await popup.start();
    expect(popup.view.value).toMatchObject({ kind: 'page', verdict: { level: 'secure' } });
  });

  it.each<[string, Partial<PopupReads>]>([
    ['no tab', { shownTab: async () => null }],
    ['nothing stored of the tab', { readTab: async () => null }],
    ['no page in the tab', { readTab: async () => createTabState(1) }],
  ])('says that there is no record: %s', async (_name, over) => {
    const popup = open(fakeReads(over).reads);
    await popup.start();
    expect(popup.view.value).toEqual({ kind: 'no-record', freedPages: 0 });
  });

  it('has the worker make sure that it missed nothing of the tab', async () => {
    const lookedAt: number[] = [];
    await open(fakeReads({ lookAt: (tabId) => void lookedAt.push(tabId) }).reads).start();
    expect(lookedAt).toEqual([1]);
  });

  it('says when the storage cannot be read', async () => {
    const popup = open(fakeReads({ readTab: () => Promise.reject(new Error('gone')) }).reads);
    await popup.start();
    expect(popup.view.value).toEqual({ kind: 'unreadable' });
  });

  it('says when the storage can be read no more, until it can again', async () => {
    const browser = fakeReads();
    const popup = open(browser.reads);
    await popup.start();
    browser.failTab();
    expect(popup.view.value).toEqual({ kind: 'unreadable' });
    browser.changeTab(sampleState(good));
    expect(popup.view.value).toMatchObject({ kind: 'page' });
  });

  it('asks twice at most for a place that cannot be read, and again once something changes', async () => {
    let asked = 0;
    const browser = fakeReads({
      // It gives up before it could keep the test from its end.
      readSite: async () => {
        asked++;
        if (asked > 20) return { url: null, access: 'none' };
        throw new Error('gone');
      },
    });
    const popup = open(browser.reads);
    await popup.start();
    await settled();
    expect(popup.view.value).toEqual({ kind: 'unreadable' });
    expect(asked).toBe(2);
    browser.changeTab(sampleState(good));
    await settled();
    expect(asked).toBe(4);
  });

  it('follows the page, and announces a verdict that changed', async () => {
    const browser = fakeReads();
    const popup = open(browser.reads);
    await popup.start();
    expect(popup.announcement.value).toBe('');
    browser.changeTab(sampleState(weak));
    expect(popup.view.value).toMatchObject({ verdict: { level: 'weakened' } });
    expect(popup.announcement.value).toMatch(/^Encrypted, with gaps\. /);
  });

  it('stays quiet about an update that changes nothing', async () => {
    const browser = fakeReads();
    const popup = open(browser.reads);
    await popup.start();
    browser.changeTab(sampleState(good));
    expect(popup.announcement.value).toBe('');
  });

  it('turns to another tab that comes to the front, and does not announce its verdict', async () => {
    let front = 1;
    const browser = fakeReads({
      shownTab: async () => front,
      readTab: async (tabId) => sampleState(tabId === 1 ? good : weak),
    });
    const popup = open(browser.reads);
    await popup.start();
    browser.changeInspection(beginInspection(1, 'nonce', 0));
    front = 2;
    browser.changeFront();
    await settled();
    expect(popup.tabId.value).toBe(2);
    expect(popup.view.value).toMatchObject({ verdict: { level: 'weakened' } });
    expect(popup.inspection.value).toBeNull();
    expect(popup.announcement.value).toBe('');
    browser.changeTab(sampleState(good));
    expect(popup.announcement.value).toMatch(/^Encrypted\. /);
  });

  it('tells of the tab’s deep inspection', async () => {
    const browser = fakeReads();
    const popup = open(browser.reads);
    await popup.start();
    const inspection = beginInspection(1, 'nonce', 0);
    browser.changeInspection(inspection);
    expect(popup.inspection.value).toBe(inspection);
  });

  it('stops every watch', async () => {
    const browser = fakeReads();
    const popup = open(browser.reads);
    await popup.start();
    expect(browser.watching()).toBe(7);
    popup.stop();
    expect(browser.watching()).toBe(0);
  });
});

describe('what is wrong with the storage', () => {
  const failure = { place: 'history', error: new Error('no'), time: 1, lost: 0 } as const;
  const trouble = addFailure([], failure);

  it('is shown while it is wrong', async () => {
    const browser = fakeReads();
    const popup = open(browser.reads);
    await popup.start();
    expect(popup.troubles.value).toEqual([]);
    browser.changeTroubles(trouble);
    expect(popup.troubles.value).toEqual(trouble);
    browser.changeTroubles([]);
    expect(popup.troubles.value).toEqual([]);
  });

  it('is tried again once for each time the popup opens, and not where nothing is', async () => {
    const browser = fakeReads();
    await open(browser.reads).start();
    browser.changeTroubles([]);
    expect(browser.retries()).toBe(0);
    browser.changeTroubles(trouble);
    browser.changeTroubles(addFailure(trouble, { ...failure, time: 2 }));
    expect(browser.retries()).toBe(1);
  });

  it('may have cost pages of the tab, which are counted', async () => {
    const { tab, pages } = sampleState(good);
    const freed = { tab: { ...tab, freed: 3 }, pages };
    const popup = open(fakeReads({ readTab: async () => freed }).reads);
    await popup.start();
    expect(popup.view.value).toMatchObject({ kind: 'page', freedPages: 3 });
  });

  it('may have cost the page in front, and that is counted too', async () => {
    const { tab } = sampleState(good);
    const freed = { tab: { ...tab, active: null, pages: [], freed: 1 }, pages: {} };
    const popup = open(fakeReads({ readTab: async () => freed }).reads);
    await popup.start();
    expect(popup.view.value).toEqual({ kind: 'no-record', freedPages: 1 });
  });
});

describe('the port of the page in the popup', () => {
  const url = 'https://www.example.com:8443/';
  const until = sampleTime + 1_000;
  const allowing: Settings = {
    ...noSettings,
    allowedPorts: [{ site: 'example.com', port: 8443, until }],
  };

  it('may be allowed, and is told as allowed from then on', async () => {
    let settings = noSettings;
    const browser = fakeReads({
      readTab: async () => sampleState({ ...good, url }),
      readSettings: async () => settings,
    });
    const popup = open(browser.reads);
    await popup.start();
    expect(popup.view.value).toMatchObject({
      verdict: { level: 'weakened' },
      permission: { kind: 'offered', what: { site: 'example.com', port: 8443 } },
    });
    settings = allowing;
    browser.changeSettings();
    await settled();
    expect(popup.view.value).toMatchObject({
      verdict: { level: 'secure' },
      permission: { kind: 'given', what: { until } },
    });
  });

  it('is not shown before it is known whether it is allowed', async () => {
    const browser = fakeReads({
      readTab: async () => sampleState({ ...good, url }),
      readSettings: async () => allowing,
    });
    const popup = open(browser.reads);
    const levels: string[] = [];
    popup.view.subscribe((view) => {
      if (view.kind === 'page') levels.push(view.verdict.level);
    });
    await popup.start();
    expect(levels).toEqual(['secure']);
  });

  it.each<[string, Partial<Settings>, readonly string[]]>([
    ['is remembered', {}, ['caddy']],
    ['holds here alone where an administrator has set one', { managed: ['server'] }, []],
  ])('shows fixes for the server of the settings; another that is chosen %s', async (...row) => {
    const [, over, remembered] = row;
    const settings: Settings = { ...noSettings, server: 'iis', ...over };
    const browser = fakeReads({ readSettings: async () => settings });
    const popup = open(browser.reads);
    await popup.start();
    const { chosen, choose } = choiceAmong(popup.fixChoice, servers);
    expect(chosen.value).toBe('iis');
    choose('caddy');
    expect(chosen.value).toBe('caddy');
    expect(browser.preferred).toEqual(remembered);
  });

  it('says when the settings cannot be read', async () => {
    const popup = open(fakeReads({ readSettings: () => Promise.reject(new Error('gone')) }).reads);
    await popup.start();
    expect(popup.view.value).toEqual({ kind: 'unreadable' });
  });
});

describe('what is open in the popup', () => {
  const absent = findingKey('hsts-policy.absent');

  it('is the worst finding at first', async () => {
    const popup = open(fakeReads({ readTab: async () => sampleState(weak) }).reads);
    await popup.start();
    expect(isOpen(popup.disclosures, absent)).toBe(true);
  });

  it('survives an update', async () => {
    const browser = fakeReads({ readTab: async () => sampleState(weak) });
    const popup = open(browser.reads);
    await popup.start();
    popup.disclosures.set(absent, false);
    popup.disclosures.set('passed', true);
    browser.changeTab(sampleState(weak));
    expect(isOpen(popup.disclosures, absent)).toBe(false);
    expect(isOpen(popup.disclosures, 'passed')).toBe(true);
  });

  it('is the overview, until a person turns to another tab', async () => {
    const browser = fakeReads();
    const popup = open(browser.reads);
    await popup.start();
    expect(popup.tab.chosen.value).toBe('overview');
    popup.tab.choose('history');
    browser.changeTab(sampleState(weak));
    expect(popup.tab.chosen.value).toBe('history');
  });
});

describe('the history in the popup', () => {
  const page = samplePage(good);
  const visit = visitOf(page, sampleVerdict(page));
  const visits: readonly Visit[] = visit === null ? [] : [visit];

  it('is that of the page’s site', async () => {
    const asked: string[] = [];
    const listVisits: PopupReads['listVisits'] = async (site) => {
      asked.push(site);
      return visits;
    };
    const popup = open(fakeReads({ listVisits }).reads);
    await popup.start();
    await settled();
    expect(asked).toEqual(['example.com']);
    expect(popup.history.value).toEqual({ kind: 'visits', site: 'example.com', visits });
  });

  it('is read again when it changes', async () => {
    let stored: readonly Visit[] = visits;
    const browser = fakeReads({ listVisits: async () => stored });
    const popup = open(browser.reads);
    await popup.start();
    await settled();
    stored = [];
    browser.changeHistory();
    await settled();
    expect(popup.history.value).toMatchObject({ visits: [] });
  });

  it('is not covered by the answer to an earlier question', async () => {
    const answers = new Map<string, (visits: readonly Visit[]) => void>();
    const listVisits: PopupReads['listVisits'] = (site) =>
      new Promise((resolve) => answers.set(site, resolve));
    const browser = fakeReads({ listVisits });
    const popup = open(browser.reads);
    await popup.start();
    browser.changeTab(sampleState({ url: 'https://other.example/', fields: [goodHsts] }));
    answers.get('other.example')?.([]);
    answers.get('example.com')?.(visits);
    await settled();
    expect(popup.history.value).toEqual({ kind: 'visits', site: 'other.example', visits: [] });
  });

  it('of one site never stands under another', async () => {
    const answers: (() => void)[] = [];
    const listVisits: PopupReads['listVisits'] = () =>
      new Promise((resolve) => void answers.push(() => resolve(visits)));
    const browser = fakeReads({ listVisits });
    const popup = open(browser.reads);
    await popup.start();
    answers[0]?.();
    await settled();
    expect(popup.history.value).toMatchObject({ site: 'example.com' });
    browser.changeTab(sampleState({ url: 'https://other.example/', fields: [goodHsts] }));
    expect(popup.history.value).toEqual({ kind: 'loading' });
  });

  it('is not read in a private window', async () => {
    let reads = 0;
    const popup = open(
      fakeReads({
        readTab: async () => sampleState({ ...good, private: true }),
        listVisits: async () => {
          reads++;
          return [];
        },
      }).reads,
    );
    await popup.start();
    await settled();
    expect(popup.history.value).toEqual({ kind: 'private' });
    expect(reads).toBe(0);
  });

  it('says when it cannot be read', async () => {
    const popup = open(fakeReads({ listVisits: () => Promise.reject(new Error('gone')) }).reads);
    await popup.start();
    await settled();
    expect(popup.history.value).toEqual({ kind: 'unreadable', error: 'gone' });
  });
});
