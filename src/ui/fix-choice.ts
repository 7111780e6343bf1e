import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { ChoiceId } from '../explain/fixes/fix.ts';
import type { TabChoice } from './tab-choice.ts';

/** The servers and firewalls that a person chose, the last one first. It holds for all findings. */
export interface FixChoice {
  readonly recent: ReadonlySignal<readonly ChoiceId[]>;
  readonly choose: (id: ChoiceId) => void;
}

export function createFixChoice(): FixChoice {
  const recent = signal<readonly ChoiceId[]>([]);
  return {
    recent,
    choose: (id) => {
      recent.value = [id, ...recent.peek().filter((other) => other !== id)];
    },
  };
}

/** The tab of a fix that has these: the one chosen last, else the first. */
export function choiceAmong(
  { recent, choose }: FixChoice,
  ids: readonly [ChoiceId, ...(readonly ChoiceId[])],
): TabChoice<ChoiceId> {
  return { chosen: computed(() => recent.value.find((id) => ids.includes(id)) ?? ids[0]), choose };
}
