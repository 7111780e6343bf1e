/**
 * What went wrong with Portlight's own storage. `session` holds what was seen of open pages while the
 * browser runs, `history` the visits on disk.
 */
export const troublePlaces = ['session', 'history'] as const;

export type TroublePlace = (typeof troublePlaces)[number];

/**
 * - `full`: no room is left (QuotaExceededError, or what the browser says in its place).
 * - `blocked`: another window holds the database, so it does not open.
 * - `newer`: the database was made by a newer version of Portlight (VersionError).
 * - `other`: anything else; the browser's own name of it says what.
 */
export const troubleCauses = ['full', 'blocked', 'newer', 'other'] as const;

export type TroubleCause = (typeof troubleCauses)[number];

/** One kind of trouble, from its first time until the same place can be written again. */
export interface Trouble {
  readonly place: TroublePlace;
  readonly cause: TroubleCause;
  /** The browser's own name of the newest error, or its words where the name says nothing. */
  readonly error: string;
  /** Milliseconds since the epoch. */
  readonly since: number;
  readonly last: number;
  /** How often it happened. */
  readonly times: number;
  /** Observations or visits that had to be left out because of it. */
  readonly lost: number;
}

export interface Failure {
  readonly place: TroublePlace;
  readonly error: unknown;
  readonly time: number;
  readonly lost: number;
}

/** The name of the error of a database that another connection keeps from being opened. */
export const blockedErrorName = 'HistoryBlockedError';

/** The troubles with one more failure; at most one of each place. Pure. */
export function addFailure(
  troubles: readonly Trouble[],
  { place, error, time, lost }: Failure,
): readonly Trouble[] {
  const known = troubles.find((trouble) => trouble.place === place);
  const now: Trouble = {
    place,
    cause: causeOf(error),
    error: errorName(error),
    since: known?.since ?? time,
    last: time,
    times: (known?.times ?? 0) + 1,
    lost: (known?.lost ?? 0) + lost,
  };
  return [...withoutTrouble(troubles, place), now];
}

/** The troubles without those of a place that works again. Pure. */
export function withoutTrouble(
  troubles: readonly Trouble[],
  place: TroublePlace,
): readonly Trouble[] {
  const others = troubles.filter((trouble) => trouble.place !== place);
  return others.length === troubles.length ? troubles : others;
}

/** Whether the error says that no room is left. `storage.session` has only words for that. */
export function isFull(error: unknown): boolean {
  const { name, message } = asError(error);
  return name === 'QuotaExceededError' || /quota/i.test(message);
}

/** What an error of the storage means. */
export function causeOf(error: unknown): TroubleCause {
  if (isFull(error)) return 'full';
  const { name } = asError(error);
  if (name === blockedErrorName) return 'blocked';
  return name === 'VersionError' ? 'newer' : 'other';
}

/** The browser's own name of an error, or its words where the name says nothing; short, in ASCII. */
export function errorName(error: unknown): string {
  const { name, message } = asError(error);
  const words = name === 'Error' || name === '' ? message : name;
  return words.replaceAll(/[^ -~]/g, '?').slice(0, 100);
}

function asError(error: unknown): { readonly name: string; readonly message: string } {
  if (typeof error !== 'object' || error === null) return { name: '', message: String(error) };
  const { name, message } = error as { readonly name?: unknown; readonly message?: unknown };
  return {
    name: typeof name === 'string' ? name : '',
    message: typeof message === 'string' ? message : '',
  };
}
