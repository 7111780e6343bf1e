import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { encodePreloadList } from '../../scripts/encode-preload-list.ts';

const entries = [
  { name: 'a.test', includeSubDomains: true },
  { name: 'alone.test', includeSubDomains: false },
];
const bytes = encodePreloadList(entries, '2026-11-01');

beforeEach(() => {
  vi.resetModules();
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

/** The module as a freshly started worker has it. */
async function load(answers: readonly (() => Promise<Response>)[], file?: string) {
  if (file !== undefined) vi.stubEnv('PRELOAD_LIST_FILE', file);
  const waiting = [...answers];
  const fetched = vi.fn<(file: string) => Promise<Response>>(
    () => waiting.shift()?.() ?? Promise.reject(new Error('asked too often')),
  );
  vi.stubGlobal('fetch', fetched);
  const { findInPreloadList } = await import('../../src/storage/preload-list.ts');
  return { findInPreloadList, fetched };
}

const good = (): Promise<Response> => Promise.resolve(new Response(Uint8Array.from(bytes)));

describe('the packaged preload list', () => {
  it('is not there in a build that was made without it, and nothing is fetched', async () => {
    const { findInPreloadList, fetched } = await load([]);
    expect(await findInPreloadList('https://www.a.test/')).toBeNull();
    expect(fetched).not.toHaveBeenCalled();
  });

  it('is fetched when it is first asked, and once', async () => {
    const { findInPreloadList, fetched } = await load([good], '/hsts-preload.bin');
    expect(fetched).not.toHaveBeenCalled();
    const urls = ['https://www.a.test:8443/', 'https://A.test./', 'https://b.test/'];
    const answers = [...urls, 'https://www.alone.test/'].map(findInPreloadList);
    expect(await Promise.all(answers)).toEqual([
      { entry: entries[0], isSiteListed: true, date: '2026-11-01' },
      { entry: entries[0], isSiteListed: true, date: '2026-11-01' },
      { entry: null, isSiteListed: false, date: '2026-11-01' },
      { entry: null, isSiteListed: true, date: '2026-11-01' },
    ]);
    expect(fetched.mock.calls).toEqual([['/hsts-preload.bin']]);
  });

  it('says nothing where it cannot be read', async () => {
    const { findInPreloadList } = await load([async () => new Response('no list')], '/list');
    expect(await findInPreloadList('https://a.test/')).toBeNull();
  });

  it('is fetched again where that failed', async () => {
    const { findInPreloadList } = await load(
      [() => Promise.reject(new Error('busy')), good],
      '/list',
    );
    await expect(findInPreloadList('https://a.test/')).rejects.toThrow('busy');
    expect(await findInPreloadList('https://a.test/')).toMatchObject({ entry: entries[0] });
  });
});
