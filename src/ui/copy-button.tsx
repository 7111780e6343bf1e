import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Glyph } from './glyph.tsx';
import { copySign } from './sign-glyphs.ts';

type State = 'ready' | 'copied' | 'failed';

const labels: Readonly<Record<State, string>> = {
  ready: '',
  copied: 'Copied',
  failed: 'Could not copy',
};

export interface CopyButtonProps {
  readonly text: string;
  /** What it is, where the text itself is too long to be said. */
  readonly name?: string;
}

/** Copies a text, and says that it did. */
export function CopyButton({ text, name = text }: CopyButtonProps): JSX.Element {
  const [state, setState] = useState<State>('ready');
  useEffect(() => {
    if (state === 'ready') return undefined;
    const timer = setTimeout(() => setState('ready'), 2_000);
    return () => clearTimeout(timer);
  }, [state]);
  const copy = (): void => {
    navigator.clipboard.writeText(text).then(
      () => setState('copied'),
      () => setState('failed'),
    );
  };
  return (
    <>
      <button type="button" class="copy" aria-label={`Copy ${name}`} title="Copy" onClick={copy}>
        <Glyph shape={copySign} />
      </button>
      <output class="copied">{labels[state]}</output>
    </>
  );
}
