import { describe, expect, it, vi } from 'vitest';
import { everySite } from '../../src/core/site-query.ts';
import type { SiteSummary } from '../../src/core/site-summary.ts';
import {
  createSiteList,
  type SiteList,
  type SiteListReads,
} from '../../src/dashboard/site-list.ts';
import type { SiteListing } from '../../src/storage/site-listing.ts';
import { defer } from '../storage/deferred.ts';

function summary(place: number): SiteSummary {
  const site = `site-${place}.test`;
  return { site, level: 'secure', findings: [], visits: 1, changes: 0, lastTime: place };
}

/** A listing of so many sites, which notes what is read of it. */
function listingOf(total: number, read: number[] = [], isComplete = true): SiteListing {
  return {
    total,
    isComplete,
    rows: async (from, to) => {
      const places = Array.from({ length: to - from }, (_, place) => from + place);
      read.push(...places);
      return places.map(summary);
    },
  };
}

type Ask = Parameters<SiteListReads['findSites']>;

/** A list whose questions the test answers when it likes. */
function openList(): {
  readonly list: SiteList;
  readonly asked: { readonly ask: Ask; readonly end: (error?: unknown) => void }[];
} {
  const asked: { readonly ask: Ask; readonly end: (error?: unknown) => void }[] = [];
  const list = createSiteList({
    findSites: (...ask) => {
      const ended = defer<void>();
      asked.push({
        ask,
        end: (error) => (error === undefined ? ended.resolve() : ended.reject(error)),
      });
      return ended.promise;
    },
  });
  return { list, asked };
}

function answer(asked: ReturnType<typeof openList>['asked'], listing: SiteListing): void {
  asked.at(-1)?.ask[1](listing);
}

describe('the list of sites', () => {
  it('reads what is in sight of many, and no more', async () => {
    const { list, asked } = openList();
    const read: number[] = [];
    list.ask(everySite);
    list.show({ from: 0, to: 20 });
    answer(asked, listingOf(100_000, read));
    await vi.waitFor(() => expect(list.rowAt(19)?.site).toBe('site-19.test'));
    list.show({ from: 49_990, to: 50_010 });
    await vi.waitFor(() => expect(list.rowAt(50_009)?.site).toBe('site-50009.test'));
    expect(list.total.value).toBe(100_000);
    expect(read).toHaveLength(150);
    // What is far away is forgotten.
    expect(list.rowAt(0)).toBeUndefined();
    list.show({ from: 49_995, to: 50_005 });
    expect(read).toHaveLength(150);
  });

  it('does not ask the same twice, and asks anew when something changed', async () => {
    const { list, asked } = openList();
    list.ask(everySite);
    list.ask({ ...everySite });
    expect(asked).toHaveLength(1);
    list.show({ from: 0, to: 10 });
    answer(asked, listingOf(10));
    await vi.waitFor(() => expect(list.rowAt(9)?.site).toBe('site-9.test'));
    list.refresh();
    expect(asked).toHaveLength(2);
    // What is shown stays until there is something else to show.
    expect(list.rowAt(9)?.site).toBe('site-9.test');
    answer(asked, listingOf(3));
    await vi.waitFor(() => expect(list.rowAt(9)).toBeUndefined());
    expect(list.total.value).toBe(3);
  });

  it('grows while names are looked through, and reads each row once', async () => {
    const { list, asked } = openList();
    const read: number[] = [];
    list.ask({ ...everySite, text: 'site' });
    list.show({ from: 0, to: 60 });
    answer(asked, listingOf(55, read, false));
    expect(list.isSearching.value).toBe(true);
    await vi.waitFor(() => expect(list.rowAt(54)).toBeDefined());
    answer(asked, listingOf(80, read));
    await vi.waitFor(() => expect(list.rowAt(79)).toBeDefined());
    expect(list.isSearching.value).toBe(false);
    // The first page was whole; the second had grown.
    expect(read.filter((place) => place < 50)).toHaveLength(50);
  });

  it('takes no answer to an earlier question', async () => {
    const { list, asked } = openList();
    list.ask({ ...everySite, text: 'a' });
    list.ask({ ...everySite, text: 'ab' });
    expect(asked[0]?.ask[2].aborted).toBe(true);
    asked[0]?.ask[1](listingOf(7));
    asked[0]?.end(new Error('late'));
    answer(asked, listingOf(2));
    await Promise.resolve();
    expect(list.total.value).toBe(2);
    expect(list.problem.value).toBeNull();
  });

  it('says why there is none, and recovers', async () => {
    const { list, asked } = openList();
    list.ask(everySite);
    asked[0]?.end(new DOMException('held', 'HistoryBlockedError'));
    await vi.waitFor(() => expect(list.problem.value).toBe('HistoryBlockedError'));
    list.refresh();
    answer(asked, listingOf(1));
    expect(list.problem.value).toBeNull();
  });

  it('says so too where the rows cannot be read', async () => {
    const { list, asked } = openList();
    list.ask(everySite);
    list.show({ from: 0, to: 1 });
    answer(asked, { ...listingOf(1), rows: () => Promise.reject(new TypeError('no')) });
    await vi.waitFor(() => expect(list.problem.value).toBe('TypeError'));
  });
});
