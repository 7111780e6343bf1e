import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { HistoryFileFault, HistoryFileHead } from '../../src/core/history-file.ts';
import { limits } from '../../src/core/limits.ts';
import type { Visit } from '../../src/core/visit.ts';
import { forgetEverything } from '../../src/storage/erase-history.ts';
import { exportHistory } from '../../src/storage/export-history.ts';
import { withHistory } from '../../src/storage/history-database.ts';
import { HistoryFileError } from '../../src/storage/history-file-reader.ts';
import { putVisits } from '../../src/storage/history.ts';
import { addVisits, previewImport, visitsToImport } from '../../src/storage/import-history.ts';
import { noon } from '../core/observations.ts';
import { resetFakeBrowser } from '../fake-browser.ts';
import { stubIndexedDb } from './fresh-indexed-db.ts';
import { visitTo } from './visit-to.ts';

vi.mock('webextension-polyfill', async () => import('../fake-browser.ts'));

beforeEach(() => {
  resetFakeBrowser();
  stubIndexedDb();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const head: HistoryFileHead = {
  schema: 'portlight-history',
  version: 1,
  exportedAt: new Date(noon).toISOString(),
  generator: { name: 'Portlight', version: '0.1.0', browser: 'Chromium 156' },
};
const [a, b] = [visitTo('https://a.test/'), visitTo('https://b.test:8443/x', { time: noon + 1 })];

const schemaFile = new URL('../../docs/history.schema.json', import.meta.url);
const validate = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(
  JSON.parse(readFileSync(schemaFile, 'utf8')) as object,
);

async function exported(site: string | null = null): Promise<string> {
  const pieces: string[] = [];
  for await (const piece of exportHistory(head, site)) pieces.push(piece);
  return pieces.join('');
}

function fileOf(visits: readonly unknown[], other: object = {}): Blob {
  return new Blob([JSON.stringify({ ...head, visits, ...other })]);
}

async function importAll(file: Blob): Promise<void> {
  for await (const visits of visitsToImport(file, noon)) await addVisits(visits, noon);
}

const kept = (): Promise<readonly Visit[]> => withHistory((database) => database.getAll('visits'));
const everything = (): Promise<readonly unknown[]> =>
  withHistory(async (database) => [
    await database.getAll('visits'),
    await database.getAll('sites'),
  ]);

describe('an export', () => {
  it('agrees with its schema, with and without visits', async () => {
    for (const visits of [[], [a, b]]) {
      await putVisits(visits);
      await withHistory((database) =>
        database.put('hosts', {
          host: 'a.test',
          site: 'a.test',
          seenAt: noon,
          lastAnswer: 'policy',
          policy: { maxAge: 1, includeSubDomains: true, notedAt: noon },
        }),
      );
      const file = JSON.parse(await exported()) as { readonly visits: unknown };
      validate(file);
      expect(validate.errors ?? []).toEqual([]);
      expect(file.visits).toEqual(visits);
    }
  });

  it('of one site has only what is of it', async () => {
    await putVisits([a, b]);
    expect(JSON.parse(await exported('b.test'))).toMatchObject({ visits: [b], knownHosts: [] });
  });

  it('leaves out what is damaged', async () => {
    await putVisits([a]);
    await withHistory((database) =>
      database.put('visits', { ...b, level: 'splendid' } as unknown as Visit),
    );
    expect(JSON.parse(await exported())).toMatchObject({ visits: [a] });
  });

  it('gives out each visit once, however many there are of one moment', async () => {
    const many = Array.from({ length: limits.visitsAtOnce * 3 + 7 }, (_, place) =>
      visitTo('https://a.test/', { id: `visit ${place}`, time: noon + (place % 2) }),
    );
    await withHistory(async (database) => {
      const { store } = database.transaction('visits', 'readwrite');
      await Promise.all([...many, b].map((one) => store.put(one)));
    });
    const { visits } = JSON.parse(await exported()) as { readonly visits: readonly Visit[] };
    expect(visits).toHaveLength(many.length + 1);
    expect(new Set(visits.map(({ id }) => id)).size).toBe(many.length + 1);
  });
});

const visit = fc
  .record({ path: fc.webPath(), port: fc.constantFrom('', ':8443'), id: fc.nat(20) })
  .map(({ path, port, id }) => {
    const url = new URL(`https://a${id % 3}.test${port}${path}`);
    [url.search, url.hash] = ['', ''];
    return visitTo(url.href, { id: `visit ${id}`, time: noon - id });
  });

describe('an import', () => {
  it('brings back what was exported and erased, and twice is the same as once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(visit, { maxLength: 12 }), async (visits) => {
        stubIndexedDb();
        await putVisits([...new Map(visits.map((one) => [one.id, one])).values()]);
        const [before, file] = [await everything(), new Blob([await exported()])];
        await forgetEverything();
        await importAll(file);
        expect(await everything()).toEqual(before);
        await importAll(file);
        expect(await everything()).toEqual(before);
      }),
      { numRuns: 40 },
    );
  });

  it('adds what is new, and leaves what is there as it is', async () => {
    await putVisits([a]);
    const file = fileOf([{ ...a, level: 'secure' }, b]);
    expect(await previewImport(file, noon)).toEqual({
      fresh: 1,
      same: 0,
      different: 1,
      refused: {},
      knownHosts: 0,
    });
    await importAll(file);
    expect(await kept()).toEqual([a, b].toSorted((one, two) => (one.id < two.id ? -1 : 1)));
  });

  it('says before what it will do, and does that', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(visit), fc.array(visit), async (here, there) => {
        stubIndexedDb();
        await putVisits([...new Map(here.map((one) => [one.id, one])).values()]);
        const file = fileOf(there);
        const [before, summary] = [await kept(), await previewImport(file, noon)];
        expect(await kept()).toEqual(before);
        expect(summary.fresh + summary.same + summary.different).toBe(there.length);
        await importAll(file);
        expect((await kept()).length - before.length).toBe(summary.fresh);
      }),
      { numRuns: 40 },
    );
  });

  it('counts what it refuses, by its reason, and takes the rest', async () => {
    const file = fileOf(
      [
        a,
        { ...b, url: 'https://b.test:8443/?token=1' },
        { ...b, time: noon * 9 },
        { ...b, findings: ['<script>'] },
        { ...b, level: 'splendid' },
        { ...b, id: '' },
        null,
        'visit',
        [b],
      ],
      { knownHosts: [{ host: 'bank.test' }] },
    );
    expect(await previewImport(file, noon)).toEqual({
      fresh: 1,
      same: 0,
      different: 0,
      refused: { address: 1, time: 1, finding: 1, form: 5 },
      knownHosts: 1,
    });
    await importAll(file);
    expect(await kept()).toEqual([a]);
    // What another browser heard of HSTS is not true of this one.
    expect(await withHistory((database) => database.count('hosts'))).toBe(0);
  });

  it('changes nothing that is kept, also where the visit came while the file was read', async () => {
    await putVisits([a]);
    await addVisits([{ ...a, level: 'secure' }, b], noon);
    expect(await kept()).toContainEqual(a);
    expect(await kept()).toHaveLength(2);
  });

  it('takes what the worker is sent no more on trust than a file', async () => {
    await addVisits([a, { ...b, url: 'javascript:alert(1)' }, null, 'visit'], noon);
    expect(await kept()).toEqual([a]);
  });
});

const text = JSON.stringify({ ...head, visits: [a, b], knownHosts: [] });

describe('a file is refused as a whole', () => {
  it.each<[string, HistoryFileFault, BlobPart]>([
    ['it is empty', 'not-a-history', ''],
    ['it is a picture', 'unreadable', new Uint8Array([0x89, 0x50, 0xff, 0xfe])],
    ['it is text', 'not-a-history', 'Dear reader'],
    ['it is a list', 'not-a-history', JSON.stringify([a])],
    ['it is another object', 'not-a-history', JSON.stringify({ a: 1 })],
    ['it is a report of a page', 'not-a-history', text.replace('-history', '-site-report')],
    [
      'it does not say what it is until later',
      'not-a-history',
      JSON.stringify({ visits: [a], ...head }),
    ],
    ['its version is to come', 'newer', text.replace('"version":1,', '"version":2,')],
    ['its version is none', 'not-a-history', text.replace('"version":1,', '"version":"1",')],
    ['it ends in the middle', 'cut-off', text.slice(0, -20)],
    ['it ends between two visits', 'cut-off', text.slice(0, text.indexOf(',{"id"') + 1)],
    ['it goes on after its end', 'malformed', `${text}{}`],
    ['a visit is no JSON', 'malformed', text.replace('"level"', 'level')],
    ['brackets do not match', 'malformed', text.replace('],"knownHosts"', '}],"knownHosts"')],
    [
      'one visit is endless',
      'malformed',
      text.replace('/x"', `/${'x'.repeat(limits.importedVisitLength)}"`),
    ],
  ])('where %s: %s', async (_name, fault, content) => {
    await putVisits([a]);
    const before = await everything();
    const refused = await previewImport(new Blob([content]), noon).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(HistoryFileError);
    expect(refused).toMatchObject({ fault });
    expect(await everything()).toEqual(before);
  });

  it('where it is too large, without being read', async () => {
    const file = new Blob([text]);
    vi.spyOn(file, 'size', 'get').mockReturnValue(limits.importedBytes + 1);
    const read = vi.spyOn(file, 'stream');
    await expect(previewImport(file, noon)).rejects.toMatchObject({ fault: 'too-large' });
    expect(read).not.toHaveBeenCalled();
  });

  it('wherever it is cut, without any other error', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length - 1), async (end) => {
        const file = new Blob([text.slice(0, end)]);
        await expect(previewImport(file, noon)).rejects.toBeInstanceOf(HistoryFileError);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a file that another program has set anew', () => {
  it.each([
    ['with lines and spaces', JSON.stringify(JSON.parse(text), null, 2)],
    ['with more that nobody knows', text.replace('{', '{"more":{"a":[1,{"b":2}]},')],
    ['with a mark at its start', `\uFEFF${text}`],
  ])('is read all the same: %s', async (_name, content) => {
    expect(await previewImport(new Blob([content]), noon)).toMatchObject({ fresh: 2, refused: {} });
  });
});
