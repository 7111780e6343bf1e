import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Suggestion, SuggestionPart } from '../../src/core/suggestion.ts';
import { answerOmnibox } from '../../src/platform/omnibox.ts';
import { fakeBrowser, resetFakeBrowser, world } from '../fake-browser.ts';

vi.mock('webextension-polyfill', async () => import('../fake-browser.ts'));

const runtime: { readonly id: string; getBrowserInfo?: () => void } = fakeBrowser.runtime;
const { onInputStarted, onInputChanged, onInputEntered } = fakeBrowser.omnibox;

beforeEach(() => {
  resetFakeBrowser();
});
afterEach(() => {
  delete runtime.getBrowserInfo;
});

/** What the browser is given to show of a suggestion. */
async function shown(parts: readonly SuggestionPart[]): Promise<unknown> {
  const suggestion: Suggestion = { content: 'as it is <&>', parts };
  answerOmnibox({ first: 'First', suggest: async () => [suggestion], chosen: () => undefined });
  const show = vi.fn<(suggestions: unknown) => void>();
  onInputChanged.emit('a', show);
  await vi.waitUntil(() => show.mock.calls.length > 0);
  return show.mock.calls[0]?.[0];
}

describe('the address bar', () => {
  it.each<[string, SuggestionPart['style'], string, string, string]>([
    ['as it is', 'plain', 'a.test', 'a.test', 'a.test'],
    ['marked', 'match', 'a.test', '<match>a.test</match>', 'a.test'],
    ['dimmed', 'dim', ' – 1 visit', '<dim> – 1 visit</dim>', ' – 1 visit'],
    ['that looks like markup', 'plain', `<url>&"'`, '&#60;url&#62;&#38;&#34;&#39;', `<url>&"'`],
    [
      'that closes its own mark',
      'match',
      '</match>',
      '<match>&#60;/match&#62;</match>',
      '</match>',
    ],
    ['that is escaped already', 'plain', '&lt;', '&#38;lt;', '&lt;'],
    ['that no XML may hold', 'plain', 'a\0\u001Bb\uD800', 'a��b�', 'a��b�'],
    ['that turns letters round', 'plain', 'a\u202Eb\u2028', 'a�b�', 'a�b�'],
  ])('shows text %s: as XML in Chromium, plain in Firefox', async (...row) => {
    const [, style, text, chromium, firefox] = row;
    const content = 'as it is <&>';
    expect(await shown([{ style, text }])).toEqual([{ content, description: chromium }]);
    resetFakeBrowser();
    runtime.getBrowserInfo = () => undefined;
    expect(await shown([{ style, text }])).toEqual([{ content, description: firefox }]);
  });

  it('offers one plain line first, and hands on what was chosen and where it is wanted', () => {
    const chosen = vi.fn<(content: string, disposition: string) => void>();
    answerOmnibox({ first: 'Find & open', suggest: async () => [], chosen });
    onInputStarted.emit();
    expect(world.defaultSuggestion).toBe('Find &#38; open');
    onInputEntered.emit('a.test', 'newBackgroundTab');
    expect(chosen).toHaveBeenCalledExactlyOnceWith('a.test', 'newBackgroundTab');
  });
});
