import { effect, type ReadonlySignal } from '@preact/signals';
import type { ShownSite } from '../core/host-access.ts';
import { describeVerdict } from '../explain/describe-verdict.ts';
import type { PopupView } from './popup-state.ts';

/** Has the verdict spoken whenever it changes, but not when it first comes. Returns how to stop. */
export function announceChanges(
  view: ReadonlySignal<PopupView>,
  site: ReadonlySignal<ShownSite | null>,
  announcement: { value: string },
): () => void {
  let before: string | null = null;
  return effect(() => {
    const now = view.value;
    if (now.kind !== 'page') return;
    const { title, summary } = describeVerdict(now.verdict, now.page, site.value?.access);
    const words = `${title}. ${summary}`;
    if (before !== null && before !== words) announcement.value = words;
    before = words;
  });
}
