import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { FixServer } from '../core/settings.ts';
import { servers, type ChoiceId, type Server } from '../explain/fixes/fix.ts';
import type { TabChoice } from './tab-choice.ts';

/** The servers and firewalls that a person chose, the last one first. It holds for all findings. */
export interface FixChoice {
  readonly recent: ReadonlySignal<readonly ChoiceId[]>;
  /** The server of the settings, for as long as none was chosen here. */
  readonly preferred: ReadonlySignal<FixServer>;
  readonly choose: (id: ChoiceId) => void;
}

/** Begins with the preferred server; calls back with each server that is chosen, to be remembered. */
export function createFixChoice(
  preferred: ReadonlySignal<FixServer>,
  choseServer: (server: Server) => void,
): FixChoice {
  const recent = signal<readonly ChoiceId[]>([]);
  return {
    recent,
    preferred,
    choose: (id) => {
      recent.value = [id, ...recent.peek().filter((other) => other !== id)];
      const server = servers.find((known) => known === id);
      if (server !== undefined) choseServer(server);
    },
  };
}

/** The tab of a fix that has these: the one chosen last, else that of the settings, else the first. */
export function choiceAmong(
  { recent, preferred, choose }: FixChoice,
  ids: readonly [ChoiceId, ...(readonly ChoiceId[])],
): TabChoice<ChoiceId> {
  const chosen = computed(
    () =>
      recent.value.find((id) => ids.includes(id)) ??
      ids.find((id) => id === preferred.value) ??
      ids[0],
  );
  return { chosen, choose };
}
