import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { PathStep } from '../explain/path.ts';
import { isOpen, type Disclosures } from './disclosures.ts';
import { Prose } from './prose.tsx';
import { PathTopics } from './path-topics.tsx';
import { PathStepButton } from './path-step-button.tsx';

export interface PathPictureProps {
  readonly steps: readonly PathStep[];
  /** The address that answered, for the far end of the line. */
  readonly address: string | null;
  readonly disclosures: Disclosures;
}

/** The way from this browser to the server, as a line of steps. One explanation is open at a time. */
export function PathPicture({ steps, address, disclosures }: PathPictureProps): JSX.Element {
  const id = useId();
  const chosen = steps.find((step) => isOpen(disclosures, key(step)));
  const choose = (step: PathStep): void => {
    for (const other of steps) {
      disclosures.set(key(other), other === step && other !== chosen);
    }
  };
  return (
    <section class="path" aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`} class="section-heading">
        Path
      </h2>
      <p class="path-ends">
        <span>This browser</span>
        <bdi dir="ltr">{address ?? 'Server'}</bdi>
      </p>
      <ol class="path-steps">
        {steps.map((step) => (
          <PathStepButton
            key={step.id}
            step={step}
            open={step === chosen}
            controls={`${id}-explanation`}
            onChoose={() => choose(step)}
          />
        ))}
      </ol>
      <section
        id={`${id}-explanation`}
        class="path-explanation"
        aria-label={chosen ? `About ${chosen.label}` : 'About this step'}
        data-step={chosen?.id}
        hidden={chosen === undefined}
      >
        {chosen && (
          <>
            <p>
              <strong>
                {chosen.label}: {chosen.stateText}.
              </strong>{' '}
              <Prose text={chosen.explanation} />
            </p>
            <PathTopics step={chosen} />
          </>
        )}
      </section>
    </section>
  );
}

function key({ id }: PathStep): string {
  return `path/${id}`;
}
