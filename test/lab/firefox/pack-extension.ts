import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { crc32 } from 'node:zlib';

/** Packs the folder of an unpacked extension into one file, as Firefox keeps those that are installed. */
export async function packExtension(folder: string, file: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const parts = await Promise.all(
    paths.map(async (path) => ({
      name: Buffer.from(relative(folder, path).replaceAll(sep, '/')),
      content: await readFile(path),
    })),
  );
  await writeFile(file, zip(parts));
}

interface Part {
  readonly name: Buffer;
  readonly content: Buffer;
}

/** A ZIP file of parts that are stored as they are (APPNOTE 6.3 §4.3). */
function zip(parts: readonly Part[]): Buffer {
  const body: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content } of parts) {
    const facts = factsOf(name, content);
    const local = Buffer.concat([signature(0x0403_4b50), facts, name, content]);
    directory.push(signature(0x0201_4b50), words(20), facts, directoryFacts(offset), name);
    body.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...body, listed, signature(0x0605_4b50), end]);
}

/** What both headers of a part hold: version, flags (names are UTF-8), method, time, sum, sizes, lengths. */
function factsOf(name: Buffer, content: Buffer): Buffer {
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(20, 0);
  facts.writeUInt16LE(0x0800, 2);
  // The first day that there is: 1980-01-01.
  facts.writeUInt16LE(0x0021, 8);
  facts.writeUInt32LE(crc32(content), 10);
  facts.writeUInt32LE(content.length, 14);
  facts.writeUInt32LE(content.length, 18);
  facts.writeUInt16LE(name.length, 22);
  return facts;
}

/** No comment, one disk, no attributes, and where the part begins. */
function directoryFacts(offset: number): Buffer {
  const facts = Buffer.alloc(14);
  facts.writeUInt32LE(offset, 10);
  return facts;
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function words(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}
