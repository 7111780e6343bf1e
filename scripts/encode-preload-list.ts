import {
  LONGEST_SHARED_PREFIX,
  PRELOAD_LIST_FORMAT,
  PRELOAD_LIST_HEADER_LENGTH,
  PRELOAD_LIST_MAGIC,
  reversedBytes,
  type PreloadEntry,
} from '../src/standards/hsts-preload-list.ts';

/** Few names to read through, at a quarter of a byte of index for each. */
const namesPerBlock = 16;

/** Brings entries into the form that `openPreloadList` reads. `date` is `YYYY-MM-DD`. */
export function encodePreloadList(entries: readonly PreloadEntry[], date: string): Uint8Array {
  if (!isDay(date)) throw new Error(`“${date}” is no date such as 2026-01-31.`);
  const sorted = entries.map(toRow).toSorted((a, b) => Buffer.compare(a.bytes, b.bytes));
  const repeated = sorted.find(
    ({ bytes }, place) => Buffer.compare(bytes, sorted[place + 1]?.bytes ?? Buffer.of()) === 0,
  );
  if (repeated) throw new Error(`${repeated.name} is in the list twice.`);

  const offsets: number[] = [];
  const body: Buffer[] = [];
  let end = PRELOAD_LIST_HEADER_LENGTH + 4 * Math.ceil(sorted.length / namesPerBlock);
  for (const [place, { bytes, includeSubDomains }] of sorted.entries()) {
    const isFirst = place % namesPerBlock === 0;
    if (isFirst) offsets.push(end);
    const shared = isFirst ? 0 : sharedLength(bytes, sorted[place - 1]?.bytes ?? Buffer.of());
    const rest = bytes.subarray(shared);
    body.push(Buffer.of(shared + (includeSubDomains ? 128 : 0), rest.length), rest);
    end += 2 + rest.length;
  }
  return Buffer.concat([header(sorted.length, offsets, date), ...body]);
}

/** Date.parse takes the 31st of June for the 1st of July. */
function isDay(date: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}

interface Row {
  readonly name: string;
  readonly bytes: Buffer;
  readonly includeSubDomains: boolean;
}

function toRow({ name, includeSubDomains }: PreloadEntry): Row {
  const bytes = reversedBytes(name);
  if (bytes === null) throw new Error(`“${name}” is no host name.`);
  return { name, bytes: Buffer.from(bytes), includeSubDomains };
}

function sharedLength(a: Buffer, b: Buffer): number {
  const end = Math.min(a.length, b.length, LONGEST_SHARED_PREFIX);
  let length = 0;
  while (length < end && a[length] === b[length]) length += 1;
  return length;
}

function header(size: number, offsets: readonly number[], date: string): Buffer {
  const bytes = Buffer.alloc(PRELOAD_LIST_HEADER_LENGTH + 4 * offsets.length);
  bytes.write(PRELOAD_LIST_MAGIC, 0, 'latin1');
  bytes.writeUInt8(PRELOAD_LIST_FORMAT, 4);
  bytes.writeUInt8(namesPerBlock, 5);
  bytes.write(date, 6, 'latin1');
  bytes.writeUInt32LE(size, 16);
  bytes.writeUInt32LE(offsets.length, 20);
  for (const [block, offset] of offsets.entries()) {
    bytes.writeUInt32LE(offset, PRELOAD_LIST_HEADER_LENGTH + 4 * block);
  }
  return bytes;
}
