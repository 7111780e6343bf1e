import { signal } from '@preact/signals';
import { afterEach, describe, expect, it } from 'vitest';
import type { HostAccess, ShownSite } from '../../src/core/host-access.ts';
import { followSite, type SiteFollower } from '../../src/popup/follow-site.ts';

const site = (access: HostAccess): ShownSite => ({ url: 'https://a.test/', access });

const nobody = (): void => {};

/** A tab whose answers a test gives, in the order it likes. */
function open(tab: number | null) {
  const answers: { readonly give: (found: ShownSite) => void; readonly fail: () => void }[] = [];
  const tabId = signal(tab);
  const arrival = signal({});
  let accessChanged = nobody;
  let failed = 0;
  let watching = 0;
  follower = followSite(
    {
      readSite: () =>
        new Promise((give, refuse) => {
          answers.push({ give, fail: () => refuse(new Error('gone')) });
        }),
      watchAccess: (changed) => {
        watching++;
        accessChanged = changed;
        return () => void watching--;
      },
    },
    tabId,
    arrival,
    () => void failed++,
  );
  follower.start();
  return {
    answers,
    tabId,
    arrival,
    follower,
    changeAccess: () => accessChanged(),
    failed: () => failed,
    watching: () => watching,
  };
}

let follower: SiteFollower | null = null;
afterEach(() => follower?.stop());

async function settled(): Promise<void> {
  await new Promise((resolve) => {
    setImmediate(resolve);
  });
}

describe('the place of a tab', () => {
  it('is read once the tab is known, and is null until then', async () => {
    const popup = open(null);
    expect(popup.answers).toHaveLength(0);
    popup.tabId.value = 1;
    expect(popup.follower.site.value).toBeNull();
    popup.answers[0]?.give(site('none'));
    await settled();
    expect(popup.follower.site.value).toEqual(site('none'));
  });

  it.each<[string, (popup: ReturnType<typeof open>) => void]>([
    ['access', (popup) => popup.changeAccess()],
    ['what has arrived', (popup) => void (popup.arrival.value = {})],
  ])('is read anew when %s changes', async (_name, change) => {
    const popup = open(1);
    popup.answers[0]?.give(site('none'));
    await settled();
    change(popup);
    popup.answers[1]?.give(site('this-site'));
    await settled();
    expect(popup.follower.site.value).toEqual(site('this-site'));
  });

  it('is not covered by the answer to an earlier question', async () => {
    const popup = open(1);
    popup.changeAccess();
    popup.answers[1]?.give(site('every-site'));
    popup.answers[0]?.give(site('none'));
    await settled();
    expect(popup.follower.site.value).toEqual(site('every-site'));
  });

  it('says when it cannot be read, but not of a question that nobody asks any more', async () => {
    const popup = open(1);
    popup.changeAccess();
    popup.answers[0]?.fail();
    await settled();
    expect(popup.failed()).toBe(0);
    popup.answers[1]?.fail();
    await settled();
    expect(popup.failed()).toBe(1);
  });

  it('of one tab is not taken for that of another', async () => {
    const popup = open(1);
    popup.answers[0]?.give(site('none'));
    await settled();
    popup.tabId.value = 2;
    expect(popup.follower.site.value).toBeNull();
    popup.answers[1]?.give(site('every-site'));
    await settled();
    expect(popup.follower.site.value).toEqual(site('every-site'));
  });

  it('is left alone after the end', async () => {
    const popup = open(1);
    popup.follower.stop();
    popup.answers[0]?.give(site('none'));
    popup.arrival.value = {};
    await settled();
    expect(popup.follower.site.value).toBeNull();
    expect(popup.answers).toHaveLength(1);
    expect(popup.watching()).toBe(0);
  });
});
