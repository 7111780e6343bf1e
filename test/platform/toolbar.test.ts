import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { verdictLevels } from '../../src/core/verdict-level.ts';
import { showToolbar, type ToolbarView } from '../../src/platform/toolbar.ts';
import { fakeBrowser, resetFakeBrowser, world } from '../fake-browser.ts';
import { contrast } from '../ui/contrast.ts';

vi.mock('webextension-polyfill', async () => import('../fake-browser.ts'));

beforeEach(() => {
  resetFakeBrowser();
  world.tabs = [{ id: 3, incognito: false }];
});
afterEach(() => {
  vi.restoreAllMocks();
});

const assets = fileURLToPath(new URL('../../public', import.meta.url));
const view: ToolbarView = { level: 'mixed', badgeText: '2', title: 'Portlight: two gaps' };

describe('the toolbar', () => {
  it('shows icon, badge and title of one tab', async () => {
    await showToolbar(3, view);
    expect([...world.toolbars]).toEqual([
      [
        3,
        {
          path: { 16: '/icons/mixed-16.png', 32: '/icons/mixed-32.png' },
          text: '2',
          background: '#a63c00',
          color: '#ffffff',
          title: 'Portlight: two gaps',
        },
      ],
    ]);
  });

  it.each(verdictLevels)('has icons and a readable badge for %s', async (level) => {
    await showToolbar(3, { ...view, level });
    const { background, path } = world.toolbars.get(3) ?? {};
    expect(contrast(String(background), '#ffffff')).toBeGreaterThanOrEqual(4.5);
    const missing = Object.values(path ?? {}).filter((icon) => !existsSync(`${assets}${icon}`));
    expect(missing).toEqual([]);
  });

  it('of a tab that was closed is no error', async () => {
    await expect(showToolbar(7, view)).resolves.toBeUndefined();
    expect(world.toolbars.size).toBe(0);
  });

  it('does not hide any other error', async () => {
    vi.spyOn(fakeBrowser.action, 'setIcon').mockRejectedValue(new Error('Icon invalid.'));
    await expect(showToolbar(3, view)).rejects.toThrow('Icon invalid.');
  });
});
