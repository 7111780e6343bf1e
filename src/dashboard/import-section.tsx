import type { JSX } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ImportSummary } from '../core/history-file.ts';
import { describeImport } from '../explain/describe-history.ts';
import { useDismiss } from '../ui/use-dismiss.ts';
import type { DashboardActions } from './dashboard-actions.ts';

export interface ImportSectionProps {
  readonly onPreview: DashboardActions['previewImport'];
  readonly onImport: DashboardActions['importHistory'];
}

type Step =
  | { readonly kind: 'choosing'; readonly said: string }
  | { readonly kind: 'working'; readonly said: string }
  | { readonly kind: 'asking'; readonly file: File; readonly summary: ImportSummary };

/** Brings in a file that was exported: says first what that would do, and asks. */
export function ImportSection({ onPreview, onImport }: ImportSectionProps): JSX.Element {
  const id = useId();
  const [step, setStep] = useState<Step>({ kind: 'choosing', said: '' });
  const asking = useRef<HTMLFieldSetElement>(null);
  const choose = useRef<HTMLInputElement>(null);
  const isAsking = step.kind === 'asking';
  const wasAskingRef = useRef(false);
  // Whoever chose a file is asked next, and is back where that was done once the answer is given.
  useLayoutEffect(() => {
    if (isAsking) asking.current?.querySelector('button')?.focus();
    else if (wasAskingRef.current) choose.current?.focus();
    wasAskingRef.current = isAsking;
  }, [isAsking]);
  const say = (said: string): void => {
    setStep({ kind: 'choosing', said });
  };
  useDismiss(asking, isAsking, (how) => {
    if (how === 'escape') say('Nothing was imported.');
  });
  const look = async (file: File): Promise<void> => {
    setStep({ kind: 'working', said: `Reading ${file.name}…` });
    const preview = await onPreview(file);
    if (preview.kind === 'refused') say(preview.sentence);
    else setStep({ kind: 'asking', file, summary: preview.summary });
  };
  const bringIn = async (file: File): Promise<void> => {
    setStep({ kind: 'working', said: 'Importing…' });
    say((await onImport(file)) ?? 'The file was imported.');
  };
  return (
    <section class="card" aria-labelledby={id}>
      <h2 id={id}>Import</h2>
      <p>
        Adds the visits of a file that was exported from Portlight. What is here already stays as it
        is. Files may have up to 268 MB, some 700,000 visits.
      </p>
      <label class="field">
        <span>File</span>
        <input
          ref={choose}
          type="file"
          accept=".json,application/json"
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            // Disabled meanwhile, it would lose the focus.
            if (file && step.kind !== 'working') void look(file);
            // The same file may be chosen again.
            currentTarget.value = '';
          }}
        />
      </label>
      {step.kind === 'asking' && (
        <fieldset ref={asking} class="asking" aria-label="Import this file?">
          <ul class="summary">
            {describeImport(step.summary).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          {step.summary.fresh > 0 && (
            <button type="button" class="button" onClick={() => void bringIn(step.file)}>
              Import
            </button>
          )}
          <button type="button" class="button" onClick={() => say('Nothing was imported.')}>
            {step.summary.fresh > 0 ? 'Cancel' : 'Close'}
          </button>
        </fieldset>
      )}
      <output class="remark">{step.kind === 'asking' ? '' : step.said}</output>
    </section>
  );
}
