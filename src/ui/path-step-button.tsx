import type { JSX } from 'preact';
import type { PathStep } from '../explain/path.ts';
import { Glyph } from './glyph.tsx';
import { stepGlyphs } from './sign-glyphs.ts';

export interface PathStepButtonProps {
  readonly step: PathStep;
  readonly open: boolean;
  readonly controls: string;
  readonly onChoose: () => void;
}

/** One step of the path: what it is and how it stands. Pressing it opens its explanation. */
export function PathStepButton(props: PathStepButtonProps): JSX.Element {
  const { step, open, controls, onChoose } = props;
  return (
    <li class="path-step" data-state={step.state}>
      <button
        type="button"
        class="path-button"
        aria-expanded={open}
        aria-controls={controls}
        onClick={onChoose}
      >
        <Glyph shape={stepGlyphs[step.state]} class="path-glyph" />
        <span class="path-label">{step.label}</span>
        <span class="path-state">{step.stateText}</span>
      </button>
    </li>
  );
}
