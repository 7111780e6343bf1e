import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from '../fake-browser.ts';
import { hasSidePanel, openSidePanel } from '../../src/platform/side-panel.ts';

vi.mock('webextension-polyfill', async () => import('../fake-browser.ts'));

const sides = fakeBrowser as { sidePanel?: object; sidebarAction?: object };

afterEach(() => {
  delete sides.sidePanel;
  delete sides.sidebarAction;
});

describe('the panel beside the tabs', () => {
  it('is Chromium’s side panel, opened for the tab', async () => {
    const open = vi.fn<(where: object) => Promise<void>>(async () => {});
    sides.sidePanel = { open };
    expect(hasSidePanel()).toBe(true);
    await openSidePanel(7);
    expect(open).toHaveBeenCalledExactlyOnceWith({ tabId: 7 });
  });

  it('is Firefox’s sidebar, which knows its window, and is asked in the same turn', () => {
    const open = vi.fn<() => Promise<void>>(async () => {});
    sides.sidebarAction = { open };
    expect(hasSidePanel()).toBe(true);
    void openSidePanel(7);
    expect(open).toHaveBeenCalledExactlyOnceWith();
  });

  it('tells the refusal of the browser', async () => {
    sides.sidePanel = { open: () => Promise.reject(new Error('only after a user gesture')) };
    await expect(openSidePanel(7)).rejects.toThrow('only after a user gesture');
  });

  it('is none where the browser has neither', async () => {
    expect(hasSidePanel()).toBe(false);
    await expect(openSidePanel(7)).rejects.toThrow('no side panel');
  });
});
