import { beforeEach, describe, expect, it, vi } from 'vitest';
import { noSettings } from '../../src/core/settings.ts';
import {
  readSettings,
  removeAllowedPort,
  storeAllowedPort,
  watchSettings,
} from '../../src/storage/settings.ts';
import { noon } from '../core/observations.ts';
import { fakeBrowser, resetFakeBrowser } from '../fake-browser.ts';

vi.mock('webextension-polyfill', async () => import('../fake-browser.ts'));
beforeEach(() => resetFakeBrowser());

const what = { site: 'a.test', port: 8443 };
const other = { site: 'b.test', port: 9443 };
const { local } = fakeBrowser.storage;

describe('the settings', () => {
  it('are none at first', async () => {
    expect(await readSettings()).toEqual(noSettings);
  });

  it('keep allowed ports until they are taken back', async () => {
    await storeAllowedPort(what, noon);
    await storeAllowedPort(other, noon);
    const until = noon + 30 * 86_400_000;
    expect(await readSettings()).toEqual({
      allowedPorts: [
        { ...what, until },
        { ...other, until },
      ],
    });
    await removeAllowedPort(what);
    expect(await readSettings()).toEqual({ allowedPorts: [{ ...other, until }] });
  });

  it('keep of a command only the site and the port', async () => {
    await storeAllowedPort({ ...what, tabId: 3 } as typeof what, noon);
    expect(Object.keys((await readSettings()).allowedPorts[0] ?? {})).toEqual([
      'site',
      'port',
      'until',
    ]);
  });

  it.each([
    ['text', 'a.test:8443'],
    ['no list', { ...what, until: noon }],
    ['an entry without an end', [what]],
    ['a port that is text', [{ ...what, port: '8443', until: noon }]],
  ])('are none where what is stored is damaged: %s', async (_name, stored) => {
    await local.set({ 'allowed-ports': stored });
    expect(await readSettings()).toEqual(noSettings);
  });

  it('tell of their changes until nobody watches, and of no others', async () => {
    const changed = vi.fn<() => void>();
    const stop = watchSettings(changed);
    await local.set({ 'something-else': 1 });
    expect(changed).not.toHaveBeenCalled();
    await storeAllowedPort(what, noon);
    expect(changed).toHaveBeenCalledTimes(1);
    stop();
    await removeAllowedPort(what);
    expect(changed).toHaveBeenCalledTimes(1);
  });
});
