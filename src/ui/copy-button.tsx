import type { JSX } from 'preact';
import { Glyph } from './glyph.tsx';
import { copySign } from './sign-glyphs.ts';
import { copyWords, useCopy } from './use-copy.ts';

export interface CopyButtonProps {
  readonly text: string;
  /** What it is, where the text itself is too long to be said. */
  readonly name?: string;
}

/** Copies a text, and says that it did. */
export function CopyButton({ text, name = text }: CopyButtonProps): JSX.Element {
  const { state, copy } = useCopy();
  return (
    <>
      <button
        type="button"
        class="copy"
        aria-label={`Copy ${name}`}
        title="Copy"
        onClick={() => copy(text)}
      >
        <Glyph shape={copySign} />
      </button>
      <output class="copied">{copyWords[state]}</output>
    </>
  );
}
