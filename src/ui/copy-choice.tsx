import type { JSX } from 'preact';
import { copyWords, useCopy } from './use-copy.ts';

export interface CopyChoiceProps {
  /** Made when it is asked for. */
  readonly onText: () => string;
}

/** Among the forms of a report, the one that goes to the clipboard. It stays, to say that it did. */
export function CopyChoice({ onText }: CopyChoiceProps): JSX.Element {
  const { state, copy } = useCopy();
  return (
    <>
      <button type="button" class="export-choice" onClick={() => copy(onText())}>
        {state === 'ready' ? 'Copy as Markdown' : copyWords[state]}
      </button>
      <output class="visually-hidden">{copyWords[state]}</output>
    </>
  );
}
