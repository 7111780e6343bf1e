import type { JSX } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useDismiss } from '../ui/use-dismiss.ts';
import type { DashboardActions } from './dashboard-actions.ts';

export interface EraseSectionProps {
  readonly onForgetOlderThan: DashboardActions['forgetOlderThan'];
  readonly onForgetEverything: DashboardActions['forgetEverything'];
}

type Step =
  { readonly kind: 'untouched' | 'all' } | { readonly kind: 'older'; readonly days: number };

const ages: readonly { readonly days: number; readonly label: string }[] = [
  { days: 7, label: 'a week' },
  { days: 30, label: 'a month' },
  { days: 90, label: 'three months' },
  { days: 365, label: 'a year' },
];

/** Erases what is old, or everything, after asking in place. */
export function EraseSection(props: EraseSectionProps): JSX.Element {
  const id = useId();
  const [days, setDays] = useState(90);
  const [step, setStep] = useState<Step>({ kind: 'untouched' });
  const [said, setSaid] = useState('');
  const asking = useRef<HTMLFieldSetElement>(null);
  const keep = useRef<HTMLButtonElement>(null);
  const buttons = { older: useRef<HTMLButtonElement>(null), all: useRef<HTMLButtonElement>(null) };
  /** The button that was pressed, which is there again once the answer is given. */
  const pressedRef = useRef<'older' | 'all' | null>(null);
  const age = ages.find((one) => one.days === days)?.label ?? '';

  // The button that was pressed is gone: the focus goes to what took its place.
  useLayoutEffect(() => {
    if (step.kind !== 'untouched') keep.current?.focus();
    else if (pressedRef.current !== null) buttons[pressedRef.current].current?.focus();
    pressedRef.current = step.kind === 'untouched' ? null : step.kind;
    // oxlint-disable-next-line react/exhaustive-deps -- the places of the buttons never change
  }, [step]);

  const end = (words: string): void => {
    setSaid(words);
    setStep({ kind: 'untouched' });
  };
  useDismiss(asking, step.kind !== 'untouched', (how) => {
    if (how === 'escape') end('');
  });
  const erase = async (): Promise<void> => {
    setSaid('Erasing…');
    const isAll = step.kind === 'all';
    const problem = await (isAll ? props.onForgetEverything() : props.onForgetOlderThan(days));
    end(problem ?? (isAll ? 'Everything was erased.' : `What is older than ${age} was erased.`));
  };
  return (
    <section class="card" aria-labelledby={id}>
      <h2 id={id}>Erase</h2>
      <p>
        To erase one site, open it in the list of sites. What remains after any of this: the ports
        that you allowed, and the pages that are open now, until they are closed. Your browser’s own
        history is another one.
      </p>
      <label class="field">
        <span>Older than</span>
        <select
          value={String(days)}
          onChange={({ currentTarget }) => setDays(Number(currentTarget.value))}
        >
          {ages.map((one) => (
            <option key={one.days} value={String(one.days)}>
              {one.label}
            </option>
          ))}
        </select>
      </label>
      {step.kind === 'untouched' ? (
        <p class="choices">
          <button
            ref={buttons.older}
            type="button"
            class="button"
            onClick={() => setStep({ kind: 'older', days })}
          >
            Erase what is older
          </button>
          <button
            ref={buttons.all}
            type="button"
            class="button danger-button"
            onClick={() => setStep({ kind: 'all' })}
          >
            Erase everything
          </button>
        </p>
      ) : (
        <fieldset ref={asking} class="asking" aria-label="Erase?">
          <p>
            {step.kind === 'all'
              ? 'Erase every visit to every site, and what hosts said about https? This cannot be undone.'
              : `Erase every visit older than ${age}? This cannot be undone.`}
          </p>
          <button ref={keep} type="button" class="button" onClick={() => end('')}>
            Keep
          </button>
          <button type="button" class="button danger-button" onClick={() => void erase()}>
            Erase
          </button>
        </fieldset>
      )}
      <output class="remark">{said}</output>
    </section>
  );
}
