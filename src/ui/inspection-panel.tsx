import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Inspection } from '../core/inspection.ts';
import type { PageRecord } from '../core/page-record.ts';
import { describeInspection, inspectionSteps } from '../explain/describe-inspection.ts';

export interface InspectionPanelProps {
  readonly page: PageRecord;
  readonly inspection: Inspection | null;
  /** Resolves with a sentence where it failed. */
  readonly onInspect: (action: 'start' | 'stop') => Promise<string | null>;
}

/** Offers a deep inspection, shows how far it is, and says what came of it. */
export function InspectionPanel({
  page,
  inspection,
  onInspect,
}: InspectionPanelProps): JSX.Element {
  const id = useId();
  const [problem, setProblem] = useState<string | null>(null);
  const { sentence, action, button, step } = describeInspection(inspection, page);
  const inspect = async (): Promise<void> => setProblem(await onInspect(action));
  return (
    <section class="inspection" aria-label="Deep inspection">
      <button
        type="button"
        class="quiet-button"
        aria-describedby={id}
        onClick={() => void inspect()}
      >
        {button}
      </button>
      {step !== null && (
        <progress
          class="inspection-progress"
          aria-label="Deep inspection"
          value={step}
          max={inspectionSteps}
        />
      )}
      <output id={id} class="remark inspection-words">
        {sentence}
      </output>
      {problem !== null && (
        <p class="remark" role="alert">
          {problem}
        </p>
      )}
    </section>
  );
}
