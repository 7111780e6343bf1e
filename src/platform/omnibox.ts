import type { Suggestion, SuggestionPart } from '../core/suggestion.ts';
import { browser } from './browser.ts';

/** Where a person wants to see what was chosen in the address bar. */
export type Disposition = 'currentTab' | 'newForegroundTab' | 'newBackgroundTab';

export interface Omnibox {
  /** Stands first whatever is typed, and hands on the text as it is. */
  readonly first: string;
  readonly suggest: (typed: string) => Promise<readonly Suggestion[]>;
  readonly chosen: (content: string, disposition: Disposition) => void;
}

/** Answers in the address bar, after the manifest's keyword. Firefox for Android has none. */
export function answerOmnibox({ first, suggest, chosen }: Omnibox): void {
  if (!('omnibox' in browser)) return;
  const { omnibox } = browser;
  omnibox.onInputStarted.addListener(() => {
    omnibox.setDefaultSuggestion({ description: written([{ style: 'plain', text: first }]) });
  });
  omnibox.onInputChanged.addListener((typed, show) => {
    void suggest(typed).then((suggestions) => {
      show(suggestions.map(({ content, parts }) => ({ content, description: written(parts) })));
      return suggestions;
    });
  });
  omnibox.onInputEntered.addListener((content, disposition) => {
    chosen(content, disposition);
  });
}

/** Chromium reads XML and shows nothing where it is none; Firefox shows the text as it is. */
function written(parts: readonly SuggestionPart[]): string {
  const isFirefox = 'getBrowserInfo' in browser.runtime;
  return parts
    .map(({ style, text }) => {
      const shown = visible(text);
      if (isFirefox) return shown;
      return style === 'plain' ? escaped(shown) : `<${style}>${escaped(shown)}</${style}>`;
    })
    .join('');
}

/** XML 1.0 §2.2 has no place for most control characters, and some turn round what follows them. */
function visible(text: string): string {
  return text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '\uFFFD');
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
