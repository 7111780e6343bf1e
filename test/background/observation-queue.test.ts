import { describe, expect, it } from 'vitest';
import {
  createObservationQueue,
  type ObservationQueue,
} from '../../src/background/observation-queue.ts';
import type { QueueShell } from '../../src/background/store-batch.ts';
import { limits } from '../../src/core/limits.ts';
import type { Observation } from '../../src/core/observation.ts';
import type { TabState } from '../../src/core/tab-state.ts';
import type { JournalEntry } from '../../src/storage/journal.ts';
import {
  answered,
  arrival,
  committed,
  fold,
  found,
  inFrame,
  noon,
  reported,
  violated,
  seen,
  started,
  urlChanged,
} from '../core/observations.ts';
import { defer } from '../storage/deferred.ts';

interface World {
  readonly queue: ObservationQueue;
  /** Forgets a tab, in turn. */
  readonly forget: (tabId: number) => Promise<void>;
  readonly stored: Map<number, TabState>;
  /** What the queue asked for, in order: `read 1`. */
  readonly calls: string[];
  /** What is noted and not erased, by key. */
  readonly noted: Map<string, Observation>;
  readonly faults: unknown[];
  /** What was told of the storage, in order. */
  readonly troubles: string[];
}

type Step = 'read' | 'isPrivate' | 'write' | 'stored' | 'forget';

/** A queue over a storage in memory. A step that `fails` does so once, for tab 1. */
function world(
  over: Partial<QueueShell> = {},
  fails: Step | null = null,
  leftovers: readonly JournalEntry[] = [],
): World {
  const stored = new Map<number, TabState>();
  const calls: string[] = [];
  const faults: unknown[] = [];
  const troubles: string[] = [];
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
    document: async () => null,
    read: async (tabId) => {
      enter('read', tabId);
      return stored.get(tabId) ?? null;
    },
    isPrivate: async (tabId) => {
      enter('isPrivate', tabId);
      return false;
    },
    recall: async (observations) => observations,
    write: async (_before, after) => {
      enter('write', after.tab.tabId);
      stored.set(after.tab.tabId, after);
    },
    stored: async (_before, after) => {
      enter('stored', after.tab.tabId);
    },
    works: async () => {
      troubles.push('works');
    },
    cannotStore: async (error, lost) => {
      troubles.push(`${(error as Error).message}, ${lost} lost`);
    },
    failed: (error) => {
      faults.push(error);
    },
    ...over,
  });
  const forget = (tabId: number): Promise<void> =>
    queue.inTurn(async () => {
      enter('forget', tabId);
      stored.delete(tabId);
    }, tabId);
  return { queue, forget, stored, calls, noted, faults, troubles };
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

const nothing = async (): Promise<void> => undefined;

async function afterTurns(turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn++) await Promise.resolve();
}

describe('observations', () => {
  it('are folded in the order of their arrival', async () => {
    const { queue, stored } = world();
    await pushAll(queue, page);
    expect(known(stored)).toEqual(fold([seen(false), ...page]));
  });

  it.each([
    reported('https://b.test/', 'frame', inFrame('frame', 'unknown')),
    violated('https://b.test/', 'frame', [], inFrame('frame', 'unknown')),
  ])('$kind of a document not known yet is refused, and taken once it is', async (report) => {
    const { queue, stored, faults } = world();
    await pushAll(queue, page);
    const rest = queue.push(urlChanged(`${url}#b`, 'a'));
    await expect(queue.push(report)).rejects.toThrow('Nothing is known of this document yet');
    await expect(rest).resolves.toBeUndefined();
    await queue.push(committed('https://b.test/', 'frame', inFrame('frame', 'a')));
    await expect(queue.push(report)).resolves.toBeUndefined();
    const { reportedAt } = stored.get(1)?.pages['a']?.documents['frame'] ?? {};
    expect(reportedAt).toBe(report.kind === 'document-reported' ? report.time : null);
    expect(faults).toEqual([]);
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
      recall: async (observations, isPrivate) =>
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

describe('what could not be stored', () => {
  it.each<Step>(['read', 'write'])(
    'is folded before what comes next, as if the %s had not failed, and said until then',
    async (step) => {
      const { queue, stored, troubles, noted } = world({}, step);
      await Promise.allSettled(page.map(queue.push));
      expect(troubles).toEqual([`cannot ${step}, 0 lost`]);
      expect(noted.size).toBe(page.length);
      await queue.push(reported(url, 'a'));
      expect(known(stored)).toEqual(fold([seen(false), ...page, reported(url, 'a')]));
      expect(troubles.at(-1)).toBe('works');
      expect(noted.size).toBe(0);
    },
  );

  it('is tried again with whatever comes next, be it of another tab', async () => {
    const { queue, stored } = world({}, 'write');
    await Promise.allSettled(page.map(queue.push));
    await queue.push(inTab(2, started(url)));
    expect(stored.get(1)?.tab.active).toBe('a');
  });

  it('is tried again when that is asked for', async () => {
    const { queue, stored, troubles } = world({}, 'write');
    await Promise.allSettled(page.map(queue.push));
    await queue.inTurn(async () => {
      troubles.push('other work');
    });
    expect(stored.get(1)?.tab.active).toBe('a');
    expect(troubles).toEqual(['cannot write, 0 lost', 'works', 'other work']);
  });

  it('for as long as it takes keeps its order', async () => {
    let isFull = true;
    const { queue, stored } = world({
      write: async (_before, after) => {
        if (isFull) throw new Error('full');
        stored.set(after.tab.tabId, after);
      },
    });
    for (const observation of page) await queue.push(observation).catch(() => null);
    expect(stored.size).toBe(0);
    isFull = false;
    await queue.inTurn(nothing);
    expect(known(stored)).toEqual(fold([seen(false), ...page]));
  });

  it('is bounded, and what is given up is counted and noted no more', async () => {
    const { queue, troubles, noted } = world({
      write: () => Promise.reject(new Error('full')),
    });
    const many = Array.from({ length: limits.observationsHeld + 3 }, () => started(url));
    await Promise.allSettled(many.map(queue.push));
    expect(troubles).toEqual(['full, 3 lost']);
    expect(noted.size).toBe(limits.observationsHeld);
  });

  it('goes with its tab', async () => {
    const { queue, forget, calls, noted } = world({}, 'write');
    await Promise.allSettled([...page.map(queue.push), forget(1)]);
    calls.length = 0;
    await queue.inTurn(nothing);
    expect(calls).toEqual([]);
    expect(noted.size).toBe(0);
  });

  it('and was folded already is not folded again, only shown', async () => {
    const befores: (TabState | null)[] = [];
    const { queue, stored, troubles } = world({
      stored: async (before) => {
        befores.push(before);
        if (befores.length === 2) throw new Error('no toolbar');
      },
    });
    await pushAll(queue, page);
    await Promise.allSettled([queue.push(started('https://b.test/', { requestId: 'r2' }))]);
    await queue.push(reported(url, 'a'));
    expect(stored.get(1)?.tab.pending).toHaveLength(1);
    expect(troubles).not.toContain('no toolbar, 0 lost');
    expect(befores.map((before) => before === null)).toEqual([true, false, true]);
  });
});

describe('a closed tab', () => {
  it('is forgotten after what was told of it before is stored', async () => {
    const { queue, forget, stored, calls } = world();
    await Promise.all([pushAll(queue, page), forget(1)]);
    expect(calls).toEqual(['read 1', 'isPrivate 1', 'write 1', 'stored 1', 'forget 1']);
    expect(stored.size).toBe(0);
  });

  it.each([0, 1, 2, 3, 4, 5, 6, 8])(
    'is not brought back by a batch that is %i turns on its way',
    async (turns) => {
      const { queue, forget, stored } = world();
      await pushAll(queue, page);
      const last = queue.push(reported(url, 'a'));
      await afterTurns(turns);
      await Promise.all([last, forget(1)]);
      expect(stored.size).toBe(0);
    },
  );

  it('is not brought back by what is told of it later', async () => {
    let open = true;
    const { queue, forget, stored } = world({ isPrivate: async () => (open ? false : null) });
    await pushAll(queue, page);
    open = false;
    await forget(1);
    await queue.push(reported(url, 'a'));
    expect(stored.size).toBe(0);
  });

  it('that cannot be forgotten is reported', async () => {
    const { forget, faults } = world({}, 'forget');
    await forget(1);
    expect(faults).toEqual([new Error('cannot forget')]);
  });
});

describe('other work', () => {
  it('waits for what was pushed before, and holds up what is pushed while it is done', async () => {
    const slow = defer<void>();
    const { queue, calls } = world();
    const before = queue.push(started(url));
    const work = queue.inTurn(() => {
      calls.push('work');
      return slow.promise.then(() => void calls.push('done'));
    });
    await before;
    await afterTurns(10);
    const after = queue.push(answered(url));
    await afterTurns(10);
    slow.resolve();
    await Promise.all([work, after]);
    const steps = ['read 1', 'write 1', 'stored 1'];
    expect(calls).toEqual(['read 1', 'isPrivate 1', ...steps.slice(1), 'work', 'done', ...steps]);
  });

  it('that fails is reported, and stops neither the next nor observations', async () => {
    const { queue, forget, stored, faults } = world();
    const fails = queue.inTurn(async () => Promise.reject(new Error('cannot')));
    await Promise.all([fails, forget(1), pushAll(queue, page)]);
    expect(faults).toEqual([new Error('cannot')]);
    await pushAll(queue, page);
    expect(stored.get(1)?.tab.active).toBe('a');
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
    const { queue, forget, stored } = world({
      document: async () => found(url, 'b'),
    });
    stored.set(
      1,
      fold([seen(false), ...arrival('https://before.test/', 'a'), started(url), answered(url)]),
    );
    await queue.push(reported(url, 'b'));
    await forget(2);
    const state = stored.get(1);
    expect(state?.tab.active).toBe('b');
    expect(state?.pages['b']?.navigation?.response?.status).toBe(200);
  });

  it('asks once what is in front of each tab it meets, for the worker before may have missed it', async () => {
    const asked: number[] = [];
    const { queue, forget, stored } = world({
      document: async (tabId) => {
        asked.push(tabId);
        return found(url, 'b');
      },
    });
    stored.set(1, fold([seen(false), ...arrival('https://before.test/', 'a')]));
    await queue.push(started('https://c.test/'));
    await forget(2);
    expect(asked).toEqual([1]);
    expect(stored.get(1)?.tab.active).toBe('b');
    await queue.push(answered('https://c.test/'));
    await forget(2);
    expect(asked).toEqual([1]);
  });

  it('looks when it is asked to, and what it finds overtakes nothing', async () => {
    const asking = defer<void>();
    const { queue, stored } = world({
      document: async () => {
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

  it.each([
    ['the page before', found('https://before.test/', 'before')],
    ['a blank one', found('about:blank', 'blank')],
  ])('drops what it finds where another page came while it asked: %s', async (_name, answer) => {
    const [asked, asking] = [defer<void>(), defer<void>()];
    const { queue, forget, stored } = world({
      document: async () => {
        asked.resolve();
        await asking.promise;
        return { ...answer, time: noon + 2 };
      },
    });
    const first = pushAll(queue, [started(url), answered(url)]);
    await asked.promise;
    const second = queue.push(committed(url, 'a', { time: noon + 3 }));
    asking.resolve();
    await Promise.all([first, second]);
    await forget(2);
    expect(stored.get(1)?.tab.active).toBe('a');
  });

  it('answers a report of a page that is not shown once the tab was looked at', async () => {
    const asking = defer<void>();
    const { queue, stored } = world({
      document: async () => {
        await asking.promise;
        return found(url, 'b');
      },
    });
    stored.set(1, fold([seen(false), ...arrival('https://before.test/', 'a')]));
    const answers: string[] = [];
    const told = queue.push(reported(url, 'b')).then(() => answers.push('reported'));
    await afterTurns(99);
    expect(stored.get(1)?.pages['b']?.shown).toBe(false);
    expect(answers).toEqual([]);
    asking.resolve();
    await told;
    expect(stored.get(1)?.tab.active).toBe('b');
  });

  it.each([
    ['finds nothing', async () => null],
    ['cannot ask', async () => Promise.reject(new Error('cannot ask'))],
  ])('answers such a report also where it %s', async (_name, document) => {
    const { queue, stored } = world({ document });
    stored.set(1, fold([seen(false), ...arrival('https://before.test/', 'a')]));
    await expect(queue.push(reported(url, 'b'))).resolves.toBeUndefined();
  });

  it('finds the frame whose commit was lost, once its document reports', async () => {
    const frame = { ...inFrame('f', 'a'), parentDocumentId: null };
    const asked: (readonly [number, number])[] = [];
    const { queue, stored } = world({
      document: async (tabId, frameId) => {
        asked.push([tabId, frameId]);
        return frameId === 0 ? null : found('https://f.test/', 'f', inFrame('f', 'a'));
      },
    });
    await pushAll(queue, page);
    asked.length = 0;
    const report = reported('https://f.test/', 'f', frame);
    await expect(queue.push(report)).rejects.toThrow('Nothing is known of this document yet');
    await queue.inTurn(nothing);
    expect(asked).toEqual([[1, frame.frameId]]);
    await expect(queue.push(report)).resolves.toBeUndefined();
    const { documents } = stored.get(1)?.pages['a'] ?? {};
    expect(documents?.['f']).toMatchObject({ parent: 'a', reportedAt: report.time });
    expect(stored.get(1)?.tab.active).toBe('a');
  });

  it('takes no other document for the one that reported', async () => {
    const { queue, stored } = world({
      document: async (_tab, frameId) =>
        frameId === 0 ? null : found('https://f.test/', 'next', inFrame('next', 'a')),
    });
    await pushAll(queue, page);
    const report = reported('https://f.test/', 'f', {
      ...inFrame('f', 'a'),
      parentDocumentId: null,
    });
    await expect(queue.push(report)).rejects.toThrow('Nothing is known of this document yet');
    await queue.inTurn(nothing);
    expect(Object.keys(stored.get(1)?.pages['a']?.documents ?? {})).toEqual(['a']);
  });

  it('that cannot ask the browser reports it and goes on', async () => {
    const { queue, forget, stored, faults } = world({
      document: async () => Promise.reject(new Error('cannot ask')),
    });
    await pushAll(queue, page);
    await forget(2);
    expect(stored.get(1)?.tab.active).toBe('a');
    expect(faults).toEqual([new Error('cannot ask')]);
  });

  it('lets a late report of the page before change nothing in front', async () => {
    const { queue, forget, stored } = world({
      document: async () => found(url, 'a'),
    });
    stored.set(1, fold([seen(false), ...page]));
    await queue.push(reported('https://gone.test/', 'gone'));
    await forget(2);
    expect(stored.get(1)?.tab.active).toBe('a');
  });
});
