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

/** Copies a text, and says that it did. */
export function CopyButton({ text }: { text: string }): JSX.Element {
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
      <button type="button" class="copy" aria-label={`Copy ${text}`} title="Copy" onClick={copy}>
        <Glyph shape={copySign} />
      </button>
      <output class="copied">{labels[state]}</output>
    </>
  );
}
