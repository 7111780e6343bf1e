import { describe, expect, it } from 'vitest';
import { createTabState, type TabState } from '../../src/core/tab-state.ts';
import { followTab, type TabReads } from '../../src/popup/follow-tab.ts';

const nobody = (): void => {};

/** A window whose tab in front a test changes, and what was told of it. */
function openWindow(first: number | null, over: Partial<TabReads> = {}) {
  let front = first;
  let frontChanged = nobody;
  const watched: string[] = [];
  const told: string[] = [];
  const changes = new Map<number, (state: TabState | null) => void>();
  const watch = (what: string): (() => void) => {
    watched.push(what);
    return () => void watched.splice(watched.indexOf(what), 1);
  };
  const reads: TabReads = {
    shownTab: async () => front,
    watchShownTab: (changed) => {
      frontChanged = changed;
      return watch('front');
    },
    readTab: async (tabId) => createTabState(tabId),
    lookAt: (tabId) => void told.push(`look at ${tabId}`),
    watchTab: (tabId, changed) => {
      changes.set(tabId, changed);
      return watch(`tab ${tabId}`);
    },
    watchInspection: (tabId) => watch(`inspection ${tabId}`),
    ...over,
  };
  const follower = followTab(reads, {
    turned: (tabId, state) => void told.push(`turned to ${tabId}, ${state?.tab.tabId}`),
    changed: (state) => void told.push(`changed ${state?.tab.tabId}`),
    inspected: nobody,
    failed: () => void told.push('failed'),
  });
  return {
    follower,
    watched,
    told,
    change: (tabId: number) => changes.get(tabId)?.(createTabState(tabId)),
    bringToFront: (tabId: number | null) => {
      front = tabId;
      frontChanged();
    },
  };
}

async function settled(): Promise<void> {
  await new Promise((resolve) => {
    setImmediate(resolve);
  });
}

describe('the tab to speak of', () => {
  it('is told with what is known of it, watched, and looked at', async () => {
    const window = openWindow(1);
    await window.follower.start();
    expect(window.told).toEqual(['turned to 1, 1', 'look at 1']);
    expect(window.watched).toEqual(['front', 'tab 1', 'inspection 1']);
    window.change(1);
    expect(window.told.at(-1)).toBe('changed 1');
  });

  it('is followed to another tab, and the one before is watched no more', async () => {
    const window = openWindow(1);
    await window.follower.start();
    window.bringToFront(2);
    await settled();
    expect(window.told.slice(2)).toEqual(['turned to 2, 2', 'look at 2']);
    expect(window.watched).toEqual(['front', 'tab 2', 'inspection 2']);
  });

  it('stays where the same tab is in front as before', async () => {
    const window = openWindow(1);
    await window.follower.start();
    window.bringToFront(1);
    await settled();
    expect(window.told).toHaveLength(2);
    expect(window.watched).toEqual(['front', 'tab 1', 'inspection 1']);
  });

  it('may be none', async () => {
    const window = openWindow(null);
    await window.follower.start();
    expect(window.told).toEqual(['turned to null, undefined']);
    expect(window.watched).toEqual(['front']);
  });

  it('is the newest, however long an earlier one takes to be read', async () => {
    const answers = new Map<number, (state: TabState | null) => void>();
    const window = openWindow(1, {
      readTab: (tabId) => new Promise((resolve) => void answers.set(tabId, resolve)),
    });
    const started = window.follower.start();
    await settled();
    window.bringToFront(2);
    await settled();
    answers.get(2)?.(createTabState(2));
    answers.get(1)?.(createTabState(1));
    await started;
    await settled();
    expect(window.told).toEqual(['turned to 2, 2', 'look at 2']);
  });

  it('says when it cannot be read, and is followed all the same', async () => {
    let isBroken = true;
    const window = openWindow(1, {
      readTab: async (tabId) => {
        if (isBroken) throw new Error('gone');
        return createTabState(tabId);
      },
    });
    await window.follower.start();
    expect(window.told).toEqual(['failed']);
    isBroken = false;
    window.bringToFront(1);
    await settled();
    expect(window.told).toEqual(['failed', 'turned to 1, 1', 'look at 1']);
  });

  it('is left alone after the end, also by what was still being read', async () => {
    const window = openWindow(1);
    await window.follower.start();
    window.bringToFront(2);
    window.follower.stop();
    await settled();
    expect(window.told).toHaveLength(2);
    expect(window.watched).toEqual([]);
  });
});
