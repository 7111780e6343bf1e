import { effect, type ReadonlySignal } from '@preact/signals';
import { listFindings } from '../core/verdict.ts';
import { worstFirst } from '../explain/worst-first.ts';
import type { Disclosures } from '../ui/disclosures.ts';
import { findingKey } from '../ui/finding-key.ts';
import type { PopupView } from './popup-state.ts';

/** Opens the worst finding of each page once; after that the person decides. */
export function openWorstFinding(
  view: ReadonlySignal<PopupView>,
  disclosures: Disclosures,
): () => void {
  const done = new Set<string>();
  return effect(() => {
    const now = view.value;
    if (now.kind !== 'page' || done.has(now.page.key)) return;
    const worst = worstFirst(listFindings(now.verdict))[0];
    if (worst === undefined) return;
    done.add(now.page.key);
    disclosures.set(findingKey(worst.code), true);
  });
}
