import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb';
import type { KnownHost } from '../core/hsts-memory.ts';
import { limits } from '../core/limits.ts';
import { blockedErrorName } from '../core/trouble.ts';
import type { Visit } from '../core/visit.ts';
import type { SiteRow } from './site-row.ts';

/** The history on disk. Every change of it is a new step in `migrations`; old steps are never edited. */
export interface HistorySchema extends DBSchema {
  visits: {
    key: string;
    value: Visit;
    indexes: { 'site-time': [string, number]; 'origin-time': [string, number]; time: number };
  };
  hosts: { key: string; value: KnownHost; indexes: { site: string } };
  /** One row for each site, kept with its visits. A site of an older version may not have one yet. */
  sites: {
    key: string;
    value: SiteRow;
    indexes: {
      worst: [number, number, string];
      newest: [number, string];
      changed: [number, number, string];
      finding: string;
    };
  };
  /** Work that is still to be done on the history, by its name. */
  upkeep: { key: string; value: UpkeepState };
}

/** How far a piece of work has come: all sites up to this one are done. */
export interface UpkeepState {
  readonly after: string;
}

export type HistoryDatabase = IDBPDatabase<HistorySchema>;

const stores = ['visits', 'hosts', 'sites', 'upkeep'] as const;

/** A transaction that writes; all stores take part, so that they agree after it. */
export type HistoryWrite = IDBPTransaction<HistorySchema, (typeof stores)[number][], 'readwrite'>;

/** Step n brings a database of version n to version n + 1. */
const migrations: readonly ((database: HistoryDatabase, oldVersion: number) => void)[] = [
  (database) => {
    const visits = database.createObjectStore('visits', { keyPath: 'id' });
    visits.createIndex('site-time', ['site', 'time']);
    visits.createIndex('origin-time', ['origin', 'time']);
    visits.createIndex('time', 'time');
  },
  (database) => {
    database.createObjectStore('hosts', { keyPath: 'host' }).createIndex('site', 'site');
  },
  (database, oldVersion) => {
    const sites = database.createObjectStore('sites', { keyPath: 'site' });
    sites.createIndex('worst', ['rank', 'age', 'site']);
    sites.createIndex('newest', ['age', 'site']);
    sites.createIndex('changed', ['calm', 'age', 'site']);
    sites.createIndex('finding', 'findings', { multiEntry: true });
    const upkeep = database.createObjectStore('upkeep');
    // Many visits would take longer than anyone waits for an upgrade, so their rows are made later.
    if (oldVersion > 0) void upkeep.put({ after: '' }, sitesToSumUp);
  },
];

/** The piece of work that gives every site of an older version its row. */
export const sitesToSumUp = 'sites';

const databaseName = 'portlight-history';

/** An open that came too late and is still waited for; the next ones would only queue up behind it. */
let lateOpen: Promise<unknown> | null = null;

const freed = new Set<() => void>();

/** Calls back when a database that was blocked can be opened again. Returns how to stop. */
export function watchHistoryFreed(listener: () => void): () => void {
  freed.add(listener);
  return () => {
    freed.delete(listener);
  };
}

/**
 * Runs one piece of work on the database and closes it, so that no page blocks another's upgrade; if
 * another wants to upgrade or erase it meanwhile, at once. Rejects with a `HistoryBlockedError` where
 * another holds the database, with a `VersionError` where a newer version of Portlight made it.
 */
export async function withHistory<Result>(
  work: (database: HistoryDatabase) => Promise<Result>,
): Promise<Result> {
  const database = await openInTime();
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

/**
 * Writes in one transaction: all of it is stored, or none. Rejects like `withHistory`, or with what
 * ended the transaction, e.g. a `QuotaExceededError`.
 */
export async function writeHistory<Result>(
  work: (transaction: HistoryWrite) => Promise<Result>,
): Promise<Result> {
  return withHistory(async (database) => {
    const transaction = database.transaction([...stores], 'readwrite');
    try {
      const [result] = await Promise.all([work(transaction), transaction.done]);
      return result;
    } catch (error) {
      // Each request of an aborted transaction says only that it was aborted.
      const reason = transaction.error ?? error;
      abort(transaction);
      throw reason;
    }
  });
}

/** What is half done must not be stored; a transaction that has ended by itself says so. */
function abort(transaction: HistoryWrite): void {
  transaction.done.catch(() => null);
  try {
    transaction.abort();
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error;
  }
}

async function openInTime(): Promise<HistoryDatabase> {
  if (lateOpen !== null) throw blockedError();
  const opening = openDatabase();
  let timer: ReturnType<typeof setTimeout> | undefined;
  // Behind another's pending upgrade no event tells that an open has to wait.
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      lateOpen = opening.then(
        (database) => database.close(),
        () => null,
      );
      void lateOpen.finally(tellFreed);
      reject(blockedError());
    }, limits.historyPatience);
  });
  try {
    return await Promise.race([opening, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

function openDatabase(): Promise<HistoryDatabase> {
  return openDB<HistorySchema>(databaseName, migrations.length, {
    upgrade(opened, oldVersion, _newVersion, upgrade) {
      // Where it is broken off, the open itself says so.
      upgrade.done.catch(() => null);
      for (const migrate of migrations.slice(oldVersion)) migrate(opened, oldVersion);
    },
    blocking(_currentVersion, _blockedVersion, { target }) {
      if (target instanceof IDBDatabase) target.close();
    },
  });
}

function tellFreed(): void {
  lateOpen = null;
  for (const listener of freed) listener();
}

function blockedError(): DOMException {
  return new DOMException('The history is held by another window.', blockedErrorName);
}
