import { describe, expect, it } from 'vitest';
import {
  createObservationQueue,
  type ObservationQueue,
} from '../../src/background/observation-queue.ts';
import type { QueueShell } from '../../src/background/store-batch.ts';
import type { Observation } from '../../src/core/observation.ts';
import type { TabState } from '../../src/core/tab-state.ts';
import type { JournalEntry } from '../../src/storage/journal.ts';
import {
  answered,
  arrival,
  committed,
  fold,
  found,
  reported,
  violated,
  seen,
  started,
} from '../core/observations.ts';
import { defer } from '../storage/deferred.ts';

interface World {
  readonly queue: ObservationQueue;
  readonly stored: Map<number, TabState>;
  /** What the queue asked for, in order: `read 1`. */
  readonly calls: string[];
  /** What is noted and not erased, by key. */
  readonly noted: Map<string, Observation>;
  readonly faults: unknown[];
}

type Step = Exclude<keyof QueueShell, 'failed' | 'journal' | 'tellOfCertificates' | 'topDocument'>;

/** A queue over a storage in memory. A step that `fails` does so once, for tab 1. */
function world(
  over: Partial<QueueShell> = {},
  fails: Step | null = null,
  leftovers: readonly JournalEntry[] = [],
): World {
  const stored = new Map<number, TabState>();
  const calls: string[] = [];
  const faults: unknown[] = [];
  const noted = new Map(leftovers.map(({ key, observation }) => [key, observation]));
  let count = 0;
  const enter = (step: Step, tabId: number): void => {
    const call = `${step} ${tabId}`;
    if (step === fails && tabId === 1 && !calls.includes(call)) {
      calls.push(call);
      throw new Error(`cannot ${step}`);
    }
    calls.push(call);
  };
  const queue = createObservationQueue({
    journal: {
      note: (observation) => {
        const key = `b-${String((count += 1)).padStart(3, '0')}`;
        noted.set(key, observation);
        return { key, observation };
      },
      leftovers: async () => leftovers,
      erase: async (keys) => {
        for (const key of keys) noted.delete(key);
      },
    },
    topDocument: async () => null,
    read: async (tabId) => {
      enter('read', tabId);
      return stored.get(tabId) ?? null;
    },
    isPrivate: async (tabId) => {
      enter('isPrivate', tabId);
      return false;
    },
    tellOfCertificates: async (observations) => observations,
    write: async (_before, after) => {
      enter('write', after.tab.tabId);
      stored.set(after.tab.tabId, after);
    },
    stored: async (_before, after) => {
      enter('stored', after.tab.tabId);
    },
    forget: async (tabId) => {
      enter('forget', tabId);
      stored.delete(tabId);
    },
    failed: (error) => {
      faults.push(error);
    },
    ...over,
  });
  return { queue, stored, calls, noted, faults };
}

/** What is known of tab 1, but for how far the journal was folded into it. */
function known(stored: ReadonlyMap<number, TabState>): TabState | null {
  const state = stored.get(1);
  return state ? { ...state, tab: { ...state.tab, folded: null } } : null;
}

const url = 'https://a.test/';
const page = arrival(url, 'a');

function inTab<Kind extends Observation>(tabId: number, observation: Kind): Kind {
  return { ...observation, tabId };
}

async function pushAll(
  queue: ObservationQueue,
  observations: readonly Observation[],
): Promise<void> {
  await Promise.all(observations.map(queue.push));
}

async function afterTurns(turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn++) await Promise.resolve();
}

describe('observations', () => {
  it('are folded in the order of their arrival', async () => {
    const { queue, stored } = world();
    await pushAll(queue, page);
    expect(known(stored)).toEqual(fold([seen(false), ...page]));
  });

  it('are folded onto what is stored', async () => {
    const { queue, stored } = world();
    for (const observation of page) await queue.push(observation);
    expect(known(stored)).toEqual(fold([seen(false), ...page]));
  });

  it('of one turn are one batch, and those of each tab are written once', async () => {
    const { queue, calls } = world();
    await pushAll(queue, [...page, inTab(2, started(url)), ...page]);
    const steps = ['read', 'isPrivate', 'write', 'stored'];
    expect(calls).toEqual([1, 2].flatMap((tab) => steps.map((step) => `${step} ${tab}`)));
  });

  it('that come while a batch is being stored gather for the next', async () => {
    const slow = defer<void>();
    const { queue, stored, calls } = world({ isPrivate: () => slow.promise.then(() => false) });
    const first = queue.push(started(url));
    await afterTurns(10);
    expect(calls).toEqual(['read 1']);
    const others = pushAll(queue, [answered(url), committed(url, 'a'), reported(url, 'a')]);
    slow.resolve();
    await Promise.all([first, others]);
    expect(calls).toEqual(['read 1', 'write 1', 'stored 1', 'read 1', 'write 1', 'stored 1']);
    expect(stored.get(1)?.pages['a']?.navigation?.response?.status).toBe(200);
  });

  it('are folded with what the session knows of certificates', async () => {
    const refused = { url, error: 'net::ERR_CERT_DATE_INVALID', at: 1 };
    const { queue, stored } = world({
      tellOfCertificates: async (observations, isPrivate) =>
        observations.map((one) =>
          one.kind === 'response-started' && !isPrivate
            ? { ...one, certificateError: refused }
            : one,
        ),
    });
    await pushAll(queue, page);
    expect(stored.get(1)?.pages['a']?.navigation?.response?.certificateError).toEqual(refused);
  });

  it('are stored once their push resolves', async () => {
    const { queue, calls } = world();
    await queue.push(started(url));
    expect(calls.splice(0)).toEqual(['read 1', 'isPrivate 1', 'write 1', 'stored 1']);
    await queue.push(answered(url));
    expect(calls).toEqual(['read 1', 'write 1', 'stored 1']);
  });

  it('of no tab are of no page', async () => {
    const { queue, calls } = world();
    await queue.push(inTab(-1, started(url)));
    expect(calls).toEqual([]);
  });

  it.each([0, 1, 2, 3, 4, 5, 6, 8, 12])(
    'are not left waiting when they come %i turns after a batch was stored',
    async (turns) => {
      const late = defer<void>();
      const { queue, stored } = world({
        stored: async (before) => {
          if (before !== null) return;
          void afterTurns(turns)
            .then(() => queue.push(committed(url, 'late')))
            .then(late.resolve);
        },
      });
      await queue.push(started(url));
      await late.promise;
      expect(stored.get(1)?.tab.active).toBe('late');
    },
  );
});

describe('a tab', () => {
  it('is asked once whether it is private', async () => {
    const { queue, calls } = world();
    await pushAll(queue, page);
    await queue.push(reported(url, 'a'));
    await queue.push(inTab(2, started(url)));
    const asked = calls.filter((call) => call.startsWith('isPrivate'));
    expect(asked).toEqual(['isPrivate 1', 'isPrivate 2']);
  });

  it.each([true, false])('and its pages are known as private: %s', async (isPrivate) => {
    const { queue, stored } = world({ isPrivate: async () => isPrivate });
    await pushAll(queue, page);
    expect(stored.get(1)?.tab.private).toBe(isPrivate);
    expect(stored.get(1)?.pages['a']?.private).toBe(isPrivate);
  });

  it('that is gone drops its batch without a fault, and other tabs keep theirs', async () => {
    const { queue, stored, calls, faults } = world({
      isPrivate: async (tabId) => (tabId === 1 ? null : false),
    });
    await pushAll(queue, [...page, inTab(2, started(url))]);
    expect([...stored.keys()]).toEqual([2]);
    expect(calls.filter((call) => call.endsWith(' 1'))).toEqual(['read 1']);
    expect(faults).toEqual([]);
  });

  it.each<Step>(['read', 'isPrivate', 'write', 'stored'])(
    'whose %s fails is reported, and stops neither other tabs nor itself',
    async (step) => {
      const { queue, stored, faults } = world({}, step);
      const pushes = [started(url), inTab(2, started(url))].map(queue.push);
      const [first] = await Promise.allSettled(pushes);
      expect(first).toEqual({ status: 'rejected', reason: new Error(`cannot ${step}`) });
      expect(faults).toEqual([new Error(`cannot ${step}`)]);
      expect(stored.get(2)?.tab.pending).toHaveLength(1);
      await pushAll(queue, page);
      expect(stored.get(1)?.tab.active).toBe('a');
    },
  );
});

describe('a closed tab', () => {
  it('is forgotten after what was told of it before is stored', async () => {
    const { queue, stored, calls } = world();
    await Promise.all([pushAll(queue, page), queue.forget(1)]);
    expect(calls).toEqual(['read 1', 'isPrivate 1', 'write 1', 'stored 1', 'forget 1']);
    expect(stored.size).toBe(0);
  });

  it.each([0, 1, 2, 3, 4, 5, 6, 8])(
    'is not brought back by a batch that is %i turns on its way',
    async (turns) => {
      const { queue, stored } = world();
      await pushAll(queue, page);
      const last = queue.push(reported(url, 'a'));
      await afterTurns(turns);
      await Promise.all([last, queue.forget(1)]);
      expect(stored.size).toBe(0);
    },
  );

  it('is not brought back by what is told of it later', async () => {
    let open = true;
    const { queue, stored } = world({ isPrivate: async () => (open ? false : null) });
    await pushAll(queue, page);
    open = false;
    await queue.forget(1);
    await queue.push(reported(url, 'a'));
    expect(stored.size).toBe(0);
  });

  it('that cannot be forgotten is reported', async () => {
    const { queue, faults } = world({}, 'forget');
    await queue.forget(1);
    expect(faults).toEqual([new Error('cannot forget')]);
  });
});

describe('the journal', () => {
  const entries = page
    .filter(({ kind }) => kind !== 'document-reported')
    .map((observation, place) => ({ key: `a-00${place}`, observation }));

  it('has each observation from the moment it comes until it is stored and shown', async () => {
    const during: number[] = [];
    const { queue, noted } = world({
      stored: async () => {
        during.push(noted.size);
      },
    });
    const pushed = queue.push(started(url));
    expect([...noted.values()]).toEqual([started(url)]);
    await pushed;
    expect(during).toEqual([1]);
    expect(noted.size).toBe(0);
  });

  it('leaves out reports, which their documents send again', async () => {
    const { queue, noted } = world();
    const pushed = [queue.push(reported(url, 'a')), queue.push(violated(url, 'a', []))];
    expect(noted.size).toBe(0);
    await Promise.all(pushed);
  });

  it('gives a new worker what the one before could not store', async () => {
    const { queue, stored, noted } = world({}, null, entries);
    await queue.push(reported(url, 'a'));
    expect(known(stored)).toEqual(
      fold([seen(false), ...page.slice(0, entries.length), reported(url, 'a')]),
    );
    expect(noted.size).toBe(0);
  });

  it('folds nothing twice, wherever the worker before was stopped', async () => {
    for (let done = 0; done <= entries.length; done++) {
      const { queue, stored } = world({}, null, entries);
      const before = fold([
        seen(false),
        ...entries.slice(0, done).map((entry) => entry.observation),
      ]);
      const folded = entries[done - 1]?.key ?? null;
      stored.set(1, { ...before, tab: { ...before.tab, folded } });
      await queue.push(reported(url, 'a'));
      const whole = [...entries.map((entry) => entry.observation), reported(url, 'a')];
      expect(known(stored)).toEqual(fold([seen(false), ...whole]));
    }
  });

  it('that cannot be read stops nothing', async () => {
    const { queue, stored, faults } = world({
      journal: {
        note: (observation) => ({ key: 'b', observation }),
        leftovers: async () => Promise.reject(new Error('cannot list')),
        erase: async () => undefined,
      },
    });
    await pushAll(queue, page);
    expect(stored.get(1)?.tab.active).toBe('a');
    expect(faults).toEqual([new Error('cannot list')]);
  });
});

describe('a worker', () => {
  it('brings a tab it meets for the first time up to date, whatever is stored of it', async () => {
    const befores: (TabState | null)[] = [];
    const { queue, stored } = world({
      stored: async (before) => {
        befores.push(before);
      },
    });
    stored.set(1, fold([seen(false), ...page]));
    await queue.push(reported(url, 'a'));
    await queue.push(reported(url, 'a'));
    expect(befores[0]).toBeNull();
    expect(befores[1]).not.toBeNull();
  });

  it('finds the page in front whose commit was lost with the worker before', async () => {
    const { queue, stored } = world({
      topDocument: async () => found(url, 'b'),
    });
    stored.set(
      1,
      fold([seen(false), ...arrival('https://before.test/', 'a'), started(url), answered(url)]),
    );
    await queue.push(reported(url, 'b'));
    await queue.forget(2);
    const state = stored.get(1);
    expect(state?.tab.active).toBe('b');
    expect(state?.pages['b']?.navigation?.response?.status).toBe(200);
  });

  it('asks once what is in front of each tab it meets, for the worker before may have missed it', async () => {
    const asked: number[] = [];
    const { queue, stored } = world({
      topDocument: async (tabId) => {
        asked.push(tabId);
        return found(url, 'b');
      },
    });
    stored.set(1, fold([seen(false), ...arrival('https://before.test/', 'a')]));
    await queue.push(started('https://c.test/'));
    await queue.forget(2);
    expect(asked).toEqual([1]);
    expect(stored.get(1)?.tab.active).toBe('b');
    await queue.push(answered('https://c.test/'));
    await queue.forget(2);
    expect(asked).toEqual([1]);
  });

  it('looks when it is asked to, and what it finds overtakes nothing', async () => {
    const asking = defer<void>();
    const { queue, stored } = world({
      topDocument: async () => {
        await asking.promise;
        return found(url, 'a');
      },
    });
    const looked = queue.look(1);
    await afterTurns(5);
    const pushed = pushAll(queue, [started(url), answered(url), committed(url, 'a')]);
    asking.resolve();
    await Promise.all([looked, pushed]);
    expect(stored.get(1)?.pages['a']?.navigation?.response?.status).toBe(200);
  });

  it('that cannot ask the browser reports it and goes on', async () => {
    const { queue, stored, faults } = world({
      topDocument: async () => Promise.reject(new Error('cannot ask')),
    });
    await pushAll(queue, page);
    await queue.forget(2);
    expect(stored.get(1)?.tab.active).toBe('a');
    expect(faults).toEqual([new Error('cannot ask')]);
  });

  it('lets a late report of the page before change nothing in front', async () => {
    const { queue, stored } = world({
      topDocument: async () => found(url, 'a'),
    });
    stored.set(1, fold([seen(false), ...page]));
    await queue.push(reported('https://gone.test/', 'gone'));
    await queue.forget(2);
    expect(stored.get(1)?.tab.active).toBe('a');
  });
});
