import { signal, type ReadonlySignal } from '@preact/signals';

/** Which parts a person has open. Kept apart from the data, so that an update closes nothing. */
export interface Disclosures {
  readonly opened: ReadonlySignal<ReadonlyMap<string, boolean>>;
  readonly set: (key: string, open: boolean) => void;
}

export function createDisclosures(): Disclosures {
  const opened = signal<ReadonlyMap<string, boolean>>(new Map());
  return {
    opened,
    set: (key, open) => {
      if (opened.peek().get(key) !== open) opened.value = new Map(opened.peek()).set(key, open);
    },
  };
}

export function isOpen({ opened }: Disclosures, key: string): boolean {
  return opened.value.get(key) ?? false;
}
