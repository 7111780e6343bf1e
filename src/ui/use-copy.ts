import { useEffect, useState } from 'preact/hooks';

export type CopyState = 'ready' | 'copied' | 'failed';

/** What is said of it for a moment. */
export const copyWords: Readonly<Record<CopyState, string>> = {
  ready: '',
  copied: 'Copied',
  failed: 'Could not copy',
};

/** Copies a text, and for two seconds tells what came of it. */
export function useCopy(): {
  readonly state: CopyState;
  readonly copy: (text: string) => void;
} {
  const [state, setState] = useState<CopyState>('ready');
  useEffect(() => {
    if (state === 'ready') return undefined;
    const timer = setTimeout(() => setState('ready'), 2_000);
    return () => clearTimeout(timer);
  }, [state]);
  const copy = (text: string): void => {
    navigator.clipboard.writeText(text).then(
      () => setState('copied'),
      () => setState('failed'),
    );
  };
  return { state, copy };
}
