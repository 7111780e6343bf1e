import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useDismiss } from './use-dismiss.ts';

export interface ClearHistoryProps {
  readonly site: string;
  /** Resolves with a sentence where it failed. */
  readonly onForget: (site: string) => Promise<string | null>;
}

/** Erases the history of one site, after asking in place. */
export function ClearHistory({ site, onForget }: ClearHistoryProps): JSX.Element {
  const [step, setStep] = useState<'untouched' | 'asking' | 'answered'>('untouched');
  const [problem, setProblem] = useState<string | null>(null);
  const whole = useRef<HTMLFieldSetElement>(null);
  const first = useRef<HTMLButtonElement>(null);

  // The button that was pressed is gone: the focus goes to what took its place.
  useLayoutEffect(() => {
    if (step !== 'untouched') first.current?.focus();
  }, [step]);
  useDismiss(whole, step === 'asking', (how) =>
    setStep(how === 'escape' ? 'answered' : 'untouched'),
  );

  const forget = async (): Promise<void> => {
    const failed = await onForget(site);
    setProblem(failed);
    // Where it worked, this part of the page is about to go.
    setStep(failed === null ? 'untouched' : 'answered');
  };

  if (step !== 'asking') {
    return (
      <div class="clear-history">
        <button ref={first} type="button" class="quiet-button" onClick={() => setStep('asking')}>
          Clear history of this site
        </button>
        {problem !== null && (
          <p class="remark" role="alert">
            {problem}
          </p>
        )}
      </div>
    );
  }
  return (
    <fieldset ref={whole} class="clear-history asking" aria-label="Clear history of this site">
      <p>
        Erase every visit to <bdi>{site}</bdi>? This cannot be undone.
      </p>
      <button ref={first} type="button" class="button" onClick={() => setStep('answered')}>
        Keep
      </button>
      <button type="button" class="button danger-button" onClick={() => void forget()}>
        Erase
      </button>
    </fieldset>
  );
}
