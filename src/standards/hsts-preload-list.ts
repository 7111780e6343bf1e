/**
 * The list of hosts that browsers take for HSTS hosts without ever having seen them, in a compact form
 * that is searched where it lies. Chromium publishes it as
 * net/http/transport_security_state_static.json; `npm run preload-list` makes this form of it.
 *
 * Numbers are little-endian. Header: `HSTS`, format (u8, 1), names per block (u8), date
 * (`YYYY-MM-DD`), number of names (u32), number of blocks (u32). Then the offset of each block (u32).
 * Names stand with their labels turned round (`com.example`) and sorted by bytes. Each is two bytes,
 * then the rest of the name: how many bytes it shares with the name before (at most 127, none for the
 * first of a block; the top bit says includeSubDomains), and how many follow.
 */
import { superdomains } from './domain-name.ts';

/** An entry of the list: the name as it is listed. */
export interface PreloadEntry {
  readonly name: string;
  readonly includeSubDomains: boolean;
}

/** A list that can be asked. */
export interface PreloadList {
  /** The day the list is of: `YYYY-MM-DD`. */
  readonly date: string;
  readonly size: number;
  /** The entry of exactly this name. */
  readonly find: (name: string) => PreloadEntry | null;
}

export const PRELOAD_LIST_MAGIC = 'HSTS';
export const PRELOAD_LIST_FORMAT = 1;
export const PRELOAD_LIST_HEADER_LENGTH = 24;
/** How many bytes a name can share with the one before; one bit of that byte is the flag. */
export const LONGEST_SHARED_PREFIX = 127;

/** DNS names have at most 253 characters (RFC 1035 §2.3.4). */
const LONGEST_NAME = 253;

/** Opens a list without unpacking it. Null for bytes that are no such list. */
export function openPreloadList(buffer: ArrayBuffer): PreloadList | null {
  if (buffer.byteLength < PRELOAD_LIST_HEADER_LENGTH) return null;
  const view = new DataView(buffer);
  const bytes = new Uint8Array(buffer);
  const text = (start: number, end: number): string =>
    String.fromCharCode(...bytes.subarray(start, end));
  if (text(0, 4) !== PRELOAD_LIST_MAGIC || view.getUint8(4) !== PRELOAD_LIST_FORMAT) return null;
  const perBlock = view.getUint8(5);
  const date = text(6, 16);
  const size = view.getUint32(16, true);
  const blocks = view.getUint32(20, true);
  const isWhole =
    /^\d{4}-\d\d-\d\d$/.test(date) &&
    blocks === Math.ceil(size / perBlock) &&
    buffer.byteLength >= PRELOAD_LIST_HEADER_LENGTH + 4 * blocks;
  if (!isWhole) return null;
  const blockAt = (block: number): number =>
    view.getUint32(PRELOAD_LIST_HEADER_LENGTH + 4 * block, true);
  const inBlock = (block: number): number => Math.min(perBlock, size - block * perBlock);
  // A list that was cut off would deny the names that it lost.
  const last = blocks - 1;
  const end =
    blocks === 0 ? PRELOAD_LIST_HEADER_LENGTH : endOfBlock(bytes, blockAt(last), inBlock(last));
  if (end !== buffer.byteLength) return null;

  return {
    date,
    size,
    find(name) {
      const wanted = reversedBytes(name);
      if (wanted === null) return null;
      const block = lastBlockUpTo(wanted, { bytes, blocks, blockAt });
      if (block < 0) return null;
      const includeSubDomains = findInBlock(wanted, bytes, blockAt(block), inBlock(block));
      return includeSubDomains === null ? null : { name, includeSubDomains };
    },
  };
}

/**
 * The entry that covers a host: its own, or the nearest one above it if that includes subdomains. A
 * nearer entry hides those above it in Chromium (net/extras/preload_data/decoder.cc), whose list it is.
 */
export function findPreload(
  host: string,
  find: (name: string) => PreloadEntry | null,
): PreloadEntry | null {
  const own = find(host);
  if (own !== null) return own;
  for (const name of superdomains(host)) {
    const entry = find(name);
    if (entry !== null) return entry.includeSubDomains ? entry : null;
  }
  return null;
}

/** The name with its labels turned round, as bytes; null where it can be in no list. */
export function reversedBytes(name: string): Uint8Array | null {
  if (name === '' || name.length > LONGEST_NAME || !/^[\x21-\x7e]+$/.test(name)) return null;
  const reversed = name.toLowerCase().split('.').toReversed().join('.');
  return Uint8Array.from(reversed, (character) => character.charCodeAt(0));
}

interface Blocks {
  readonly bytes: Uint8Array;
  readonly blocks: number;
  readonly blockAt: (block: number) => number;
}

/** The last block whose first name is not after the wanted one; -1 where even the first block's is. */
function lastBlockUpTo(wanted: Uint8Array, { bytes, blocks, blockAt }: Blocks): number {
  let low = 0;
  let high = blocks;
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = blockAt(middle);
    const length = bytes[at + 1] ?? 0;
    if (compareBytes(bytes, at + 2, length, wanted) <= 0) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Whether the name includes its subdomains; null where the block does not have it. */
function findInBlock(
  wanted: Uint8Array,
  bytes: Uint8Array,
  start: number,
  count: number,
): boolean | null {
  // As long as the two bytes before a name can say, so that not even damage makes it run over.
  const name = new Uint8Array(LONGEST_SHARED_PREFIX + 255);
  let at = start;
  for (let index = 0; index < count; index += 1) {
    const head = bytes[at] ?? 0;
    const shared = head & LONGEST_SHARED_PREFIX;
    const rest = bytes[at + 1] ?? 0;
    name.set(bytes.subarray(at + 2, at + 2 + rest), shared);
    const order = compareBytes(name, 0, shared + rest, wanted);
    if (order === 0) return head > LONGEST_SHARED_PREFIX;
    if (order > 0) return null;
    at += 2 + rest;
  }
  return null;
}

/** Where the names of a block end. */
function endOfBlock(bytes: Uint8Array, start: number, count: number): number {
  let at = start;
  for (let index = 0; index < count; index += 1) at += 2 + (bytes[at + 1] ?? 0);
  return at;
}

/** Below, equal to or above zero, as `length` bytes from `start` come before, at or after `wanted`. */
function compareBytes(
  bytes: Uint8Array,
  start: number,
  length: number,
  wanted: Uint8Array,
): number {
  const shorter = Math.min(length, wanted.length);
  for (let index = 0; index < shorter; index += 1) {
    const difference = (bytes[start + index] ?? 0) - (wanted[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return length - wanted.length;
}
