import { describe, expect, it, vi } from 'vitest';
import { limits } from '../../src/core/limits.ts';
import { createChangeFeed, type ChangeReads } from '../../src/dashboard/change-feed.ts';
import type { RecentChanges } from '../../src/storage/recent-changes.ts';

type Ask = Parameters<ChangeReads['findRecentChanges']>;

const now = 1_795_000_000_000;

/** A part of an answer, told apart by how many sites it leaves out. */
function part(sitesLeftOut: number, isComplete = true): RecentChanges {
  return { changes: [], sitesLeftOut, isComplete };
}

function openFeed(answer: () => Promise<void> = () => new Promise(() => {})) {
  const asked: Ask[] = [];
  const feed = createChangeFeed({
    now: () => now,
    findRecentChanges: (...ask) => {
      asked.push(ask);
      return answer();
    },
  });
  const tell = (which: number, told: RecentChanges): void => asked[which]?.[1](told);
  return { feed, asked, tell, shown: () => feed.recent.value.sitesLeftOut };
}

describe('the feed of changes', () => {
  it('asks for the last days only, and fills part by part', () => {
    const { feed, asked, tell, shown } = openFeed();
    feed.look();
    expect(asked[0]?.[0]).toBe(now - limits.recentDays * 86_400_000);
    expect(feed.recent.value.isComplete).toBe(false);
    tell(0, part(1, false));
    expect(shown()).toBe(1);
    tell(0, part(2));
    expect(shown()).toBe(2);
  });

  it('keeps what it shows until all of a new answer is there, and takes none to an earlier question', () => {
    const { feed, asked, tell, shown } = openFeed();
    feed.look();
    tell(0, part(1));
    feed.look();
    expect(asked[0]?.[2].aborted).toBe(true);
    tell(0, part(7));
    tell(1, part(2, false));
    expect(shown()).toBe(1);
    tell(1, part(3));
    expect(shown()).toBe(3);
  });

  it('says why there is none, and recovers', async () => {
    const { feed, tell } = openFeed(() =>
      Promise.reject(new DOMException('held', 'HistoryBlockedError')),
    );
    feed.look();
    await vi.waitFor(() => expect(feed.problem.value).toBe('HistoryBlockedError'));
    feed.look();
    tell(1, part(0));
    expect(feed.problem.value).toBeNull();
  });
});
