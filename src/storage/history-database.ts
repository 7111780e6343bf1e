import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb';
import type { KnownHost } from '../core/hsts-memory.ts';
import { limits } from '../core/limits.ts';
import { blockedErrorName } from '../core/trouble.ts';
import type { Visit } from '../core/visit.ts';

/** The history on disk. Every change of it is a new step in `migrations`; old steps are never edited. */
export interface HistorySchema extends DBSchema {
  visits: {
    key: string;
    value: Visit;
    indexes: { 'site-time': [string, number]; 'origin-time': [string, number]; time: number };
  };
  hosts: { key: string; value: KnownHost; indexes: { site: string } };
}

export type HistoryDatabase = IDBPDatabase<HistorySchema>;

type Upgrade = IDBPTransaction<HistorySchema, ('visits' | 'hosts')[], 'versionchange'>;

/** Step n brings a database of version n to version n + 1. */
const migrations: readonly ((database: HistoryDatabase, upgrade: Upgrade) => void)[] = [
  (database) => {
    const visits = database.createObjectStore('visits', { keyPath: 'id' });
    visits.createIndex('site-time', ['site', 'time']);
    visits.createIndex('origin-time', ['origin', 'time']);
    visits.createIndex('time', 'time');
  },
  (database) => {
    database.createObjectStore('hosts', { keyPath: 'host' }).createIndex('site', 'site');
  },
];

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
      for (const migrate of migrations.slice(oldVersion)) migrate(opened, upgrade);
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
