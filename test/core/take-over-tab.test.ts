import { describe, expect, it } from 'vitest';
import { createTabState, type TabState } from '../../src/core/tab-state.ts';
import { takeOverTab } from '../../src/core/take-over-tab.ts';
import type { Observation } from '../../src/core/observation.ts';
import { arrival, committed, fold, seen, started } from './observations.ts';

const url = 'https://a.test/';
const next = 'https://b.test/';
const hidden = committed('https://c.test/', 'hidden', { frameId: 12, hidden: true });
const removed = fold([seen(false), ...arrival(next, 'before'), ...arrival(url, 'front'), hidden]);
const fresh = createTabState(2);

/** The same told of the tab that took the place. */
const inAdded = (...observations: readonly Observation[]): TabState =>
  fold(
    observations.map((each) => ({ ...each, tabId: 2 })),
    fresh,
  );

describe('a tab that takes another’s place', () => {
  it('has the page in front of the other, and no other page of it', () => {
    const { tab, pages } = takeOverTab(fresh, removed);
    expect(tab).toMatchObject({ tabId: 2, active: 'front', pages: ['front'] });
    expect(pages).toEqual({ front: { ...removed.pages['front'], tabId: 2 } });
  });

  it('has none of the other’s navigations under way', () => {
    expect(takeOverTab(fresh, fold([started(next)], removed)).tab.pending).toEqual([]);
  });

  it('keeps the navigations of its own', () => {
    const added = inAdded(started(next));
    const { tab } = takeOverTab(added, removed);
    expect(tab.pending).toEqual(added.tab.pending);
    expect(tab.active).toBe('front');
  });

  it('keeps its own page in front where it has one by now', () => {
    const added = inAdded(...arrival(next, 'own'));
    expect(takeOverTab(added, removed)).toBe(added);
  });

  it('keeps a page of its own behind', () => {
    const { tab, pages } = takeOverTab(inAdded(hidden), removed);
    expect(tab).toMatchObject({ active: 'front', pages: ['front', 'hidden'] });
    expect(Object.keys(pages).toSorted()).toEqual(['front', 'hidden']);
  });

  it('has nothing where the other had no page', () => {
    expect(takeOverTab(fresh, fold([seen(false), started(url)]))).toBe(fresh);
  });
});
