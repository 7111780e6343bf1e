import { signal, type ReadonlySignal } from '@preact/signals';

/** Which tab a person has chosen. Kept apart from the data, so that an update turns to no other. */
export interface TabChoice<Id extends string> {
  readonly chosen: ReadonlySignal<Id>;
  readonly choose: (id: Id) => void;
}

export function createTabChoice<Id extends string>(first: Id): TabChoice<Id> {
  const chosen = signal(first);
  return {
    chosen,
    choose: (id) => {
      chosen.value = id;
    },
  };
}
