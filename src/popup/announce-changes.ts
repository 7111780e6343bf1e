import { effect, type ReadonlySignal } from '@preact/signals';
import type { ShownSite } from '../core/host-access.ts';
import { describeVerdict } from '../explain/describe-verdict.ts';
import type { PopupView } from './popup-state.ts';

export interface Announcer {
  readonly view: ReadonlySignal<PopupView>;
  readonly tabId: ReadonlySignal<number | null>;
  readonly site: ReadonlySignal<ShownSite | null>;
  readonly announcement: { value: string };
}

/**
 * Puts into `announcement` the verdict of a tab when it changes. That another tab came to the front,
 * the person knows. Returns how to stop.
 */
export function announceChanges({ view, tabId, site, announcement }: Announcer): () => void {
  let before: { readonly tabId: number | null; readonly words: string } | null = null;
  return effect(() => {
    const now = view.value;
    if (now.kind !== 'page') return;
    const { title, summary } = describeVerdict(now.verdict, now.page, site.value?.access);
    const words = `${title}. ${summary}`;
    const isNews = before !== null && before.tabId === tabId.value && before.words !== words;
    if (isNews) announcement.value = words;
    before = { tabId: tabId.value, words };
  });
}
