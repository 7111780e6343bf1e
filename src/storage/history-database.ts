import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb';
import type { KnownHost } from '../core/hsts-memory.ts';
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

/** Runs one piece of work on the database and closes it, so that no page blocks another's upgrade. */
export async function withHistory<Result>(
  work: (database: HistoryDatabase) => Promise<Result>,
): Promise<Result> {
  const database = await openDB<HistorySchema>(databaseName, migrations.length, {
    upgrade(opened, oldVersion, _newVersion, upgrade) {
      for (const migrate of migrations.slice(oldVersion)) migrate(opened, upgrade);
    },
  });
  try {
    return await work(database);
  } finally {
    database.close();
  }
}
