import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseTransportSecurityState } from '../../scripts/parse-preload-list.ts';
import { findPreload, openPreloadList } from '../../src/standards/hsts-preload-list.ts';
import { bufferOf } from '../standards/preload-sample.ts';

const run = promisify(execFile);
const script = fileURLToPath(new URL('../../scripts/preload-list.ts', import.meta.url));

/** In the shape of Chromium's file, comments and all. */
const sample = `// Copyright
{
  "pinsets": [{ "name": "test", "report_uri": "http://report.test/a" }],
  "entries": [
    // Whole domains.
    { "name": "app", "policy": "public-suffix", "mode": "force-https", "include_subdomains": true },
    { "name": "pinned.test", "policy": "test", "include_subdomains": true, "pins": "test" },
    { "name": "alone.test", "policy": "custom", "mode": "force-https" }, // http://alone.test
    { "name": "Open.whole.test", "policy": "custom", "mode": "force-https" },
    {
      "name": "whole.test", "policy": "bulk-1-year",
      "mode": "force-https", "include_subdomains": true
    }
  ]
}
`;
const hsts = [
  { name: 'app', includeSubDomains: true },
  { name: 'alone.test', includeSubDomains: false },
  { name: 'Open.whole.test', includeSubDomains: false },
  { name: 'whole.test', includeSubDomains: true },
];

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portlight-preload-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function make(...args: readonly string[]): Promise<string> {
  const { stdout } = await run(process.execPath, ['--import', 'tsx', script, ...args]);
  return stdout;
}

describe('Chromium’s list', () => {
  it('is read without its comments, its pins and its tests', () => {
    expect(parseTransportSecurityState(sample)).toEqual(hsts);
  });

  it('is read in base64 too', () => {
    expect(parseTransportSecurityState(Buffer.from(sample).toString('base64'))).toEqual(hsts);
  });

  it.each([
    ['', 'JSON'],
    ['{}', 'entries'],
    ['{ "entries": [] }', 'force-https'],
    ['{ "entries": [{ "name": "a.test", "pins": "test" }] }', 'force-https'],
    ['{ "entries": [{ "mode": "force-https" }] }', 'name'],
    ['{ "entries": [{ "name": "a.test", "mode": "force-https" }', 'JSON'],
    ['<!doctype html>', 'JSON'],
    ['{ "entries": [{ "name": 7 }] }', 'string'],
  ])('is not made up where there is something else: %j', (text, message) => {
    expect(() => parseTransportSecurityState(text)).toThrow(message);
  });
});

describe('npm run preload-list', () => {
  it('makes of a file a list that answers, with the day it was changed', async () => {
    const [source, target] = [join(folder, 'list.json'), join(folder, 'out', 'list.bin')];
    await writeFile(source, sample);
    await utimes(source, 0, Date.UTC(2026, 9, 31) / 1_000);
    const said = await make('--target', target, source);
    expect(said).toContain('4 names');
    const list = openPreloadList(bufferOf(await readFile(target)));
    expect(list).toMatchObject({ date: '2026-10-31', size: 4 });
    expect(
      ['www.a.app', 'www.alone.test', 'www.whole.test', 'open.whole.test', 'a.open.whole.test'].map(
        (host) => list && findPreload(host, list.find)?.name,
      ),
    ).toEqual(['app', undefined, 'whole.test', 'open.whole.test', undefined]);
  });

  it('takes it from an address as well', async () => {
    const server = createServer((_request, response) => {
      response.setHeader('last-modified', 'Sat, 31 Oct 2026 10:00:00 GMT');
      response.end(sample);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const target = join(folder, 'list.bin');
    await make('--target', target, `http://127.0.0.1:${port}/list.json`).finally(() =>
      server.close(),
    );
    expect(openPreloadList(bufferOf(await readFile(target)))?.date).toBe('2026-10-31');
  });

  it('takes the day it is told, if it is one', async () => {
    const [source, target] = [join(folder, 'list.json'), join(folder, 'list.bin')];
    await writeFile(source, sample);
    await make('--target', target, '--date', '2026-11-01', source);
    expect(openPreloadList(bufferOf(await readFile(target)))?.date).toBe('2026-11-01');
    await expect(make('--target', target, '--date', 'today', source)).rejects.toMatchObject({
      stderr: expect.stringContaining('no date'),
    });
  });

  it.each<[string, string, string]>([
    ['that is cut off', sample.slice(0, -40), 'JSON'],
    ['that is empty', '', 'JSON'],
    ['that lists no host', '{ "entries": [] }', 'force-https'],
  ])(
    'says of a file %s what is wrong, and leaves an older list alone',
    async (_how, text, reason) => {
      const [source, target] = [join(folder, 'list.json'), join(folder, 'list.bin')];
      await writeFile(source, text);
      await writeFile(target, 'older');
      const failed = { code: 1, stderr: expect.stringMatching(`^No list was made of .*${reason}`) };
      await expect(make('--target', target, source)).rejects.toMatchObject(failed);
      expect(await readFile(target, 'utf8')).toBe('older');
    },
  );

  it('says what it wants when it is told nothing', async () => {
    await expect(make()).rejects.toMatchObject({ stderr: expect.stringContaining('Say where') });
  });
});
