import * as v from 'valibot';
import type { HistoryFileFault, VisitRefusal } from '../core/history-file.ts';
import { limits } from '../core/limits.ts';
import { vetVisit } from '../core/visit-fault.ts';
import type { Visit } from '../core/visit.ts';
import { splitJson, type JsonPiece } from '../standards/json-pieces.ts';
import { visitSchema } from './visit-schema.ts';

/** What a history file holds, one entry after the other. */
export type HistoryFileEntry =
  | { readonly kind: 'visit'; readonly visit: Visit }
  | { readonly kind: 'refused'; readonly why: VisitRefusal }
  | { readonly kind: 'known-host' };

/** The file is refused as a whole, for `fault`. */
export class HistoryFileError extends Error {
  readonly fault: HistoryFileFault;

  constructor(fault: HistoryFileFault) {
    super(`The file is no history that can be imported: ${fault}.`);
    this.fault = fault;
  }
}

/**
 * Reads a history file while it arrives, and never holds more than a piece of it. `now` in milliseconds
 * since the epoch. Throws a `HistoryFileError`.
 */
export async function* readHistoryFile(
  file: Blob,
  now: number,
): AsyncGenerator<readonly HistoryFileEntry[], void, undefined> {
  if (file.size > limits.importedBytes) throw new HistoryFileError('too-large');
  const splitter = splitJson(limits.importedVisitLength);
  const head = { schema: false, version: false };
  for await (const characters of charactersOf(file)) {
    const { pieces, fault } = splitter.add(characters);
    yield pieces.flatMap((piece) => entryOf(piece, head, now));
    if (fault !== null) throw new HistoryFileError(isOurs(head) ? 'malformed' : 'not-a-history');
  }
  if (!splitter.isWhole()) throw new HistoryFileError(isOurs(head) ? 'cut-off' : 'not-a-history');
  if (!isOurs(head)) throw new HistoryFileError('not-a-history');
}

interface Head {
  schema: boolean;
  version: boolean;
}

function entryOf(piece: JsonPiece, head: Head, now: number): readonly HistoryFileEntry[] {
  const { name, isElement, text } = piece;
  if (isElement && (name === 'visits' || name === 'knownHosts')) {
    if (!isOurs(head)) throw new HistoryFileError('not-a-history');
    return [name === 'visits' ? visitEntry(text, now) : { kind: 'known-host' }];
  }
  if (!isElement && name === 'schema') head.schema = parse(text) === 'portlight-history';
  if (!isElement && name === 'version') head.version = isKnownVersion(parse(text));
  return [];
}

function visitEntry(text: string, now: number): HistoryFileEntry {
  const visit = v.safeParse(visitSchema, parse(text));
  if (!visit.success || visit.output.id === '') return { kind: 'refused', why: 'form' };
  const vetted = vetVisit(visit.output, now);
  return typeof vetted === 'string'
    ? { kind: 'refused', why: vetted }
    : { kind: 'visit', visit: vetted };
}

function isKnownVersion(version: unknown): boolean {
  if (typeof version === 'number' && version > 1) throw new HistoryFileError('newer');
  return version === 1;
}

function isOurs({ schema, version }: Head): boolean {
  return schema && version;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new HistoryFileError('malformed');
  }
}

async function* charactersOf(file: Blob): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const reader = file.stream().getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      yield decoder.decode(value, { stream: !done });
      if (done) return;
    }
  } catch (error) {
    // Bytes that are no UTF-8, or a file that changed or went while it was read.
    throw error instanceof HistoryFileError ? error : new HistoryFileError('unreadable');
  } finally {
    reader.releaseLock();
  }
}
