import type { KnownHost } from './hsts-memory.ts';
import type { Generator } from './site-report.ts';
import type { Visit } from './visit.ts';
import type { VisitFault } from './visit-fault.ts';

/**
 * The history as a file, described by docs/history.schema.json; a change that breaks a reader raises
 * `version`. The head comes before the lists, so that a file can be read while it arrives.
 */
export interface HistoryFile extends HistoryFileHead {
  readonly visits: readonly Visit[];
  /** What hosts said of HSTS. It is true of the browser that heard it, so no other takes it over. */
  readonly knownHosts: readonly KnownHost[];
}

export interface HistoryFileHead {
  readonly schema: 'portlight-history';
  readonly version: 1;
  /** ISO 8601 in UTC. */
  readonly exportedAt: string;
  readonly generator: Generator;
}

/** Why a file is refused as a whole; nothing of it is taken then. */
export type HistoryFileFault =
  'too-large' | 'not-a-history' | 'newer' | 'malformed' | 'cut-off' | 'unreadable';

/** Why a visit is left out of an import. */
export type VisitRefusal = VisitFault | 'form';

/** What an import would do, or has done. Visits that are there already are never changed. */
export interface ImportSummary {
  readonly fresh: number;
  readonly same: number;
  /** Kept as they are here, though the file has them otherwise. */
  readonly different: number;
  readonly refused: Readonly<Partial<Record<VisitRefusal, number>>>;
  readonly knownHosts: number;
}
