import type { JSX } from 'preact';
import type { PathStep } from '../explain/path.ts';
import { GuideLink } from './guide-link.tsx';
import { Prose } from './prose.tsx';

/** What more there is to know at a step, and where to read on. */
export function PathTopics({ step }: { step: PathStep }): JSX.Element {
  return (
    <>
      {step.topics.length > 0 && (
        <ul class="path-topics">
          {step.topics.map(({ id, text }) => (
            <li key={id} data-topic={id}>
              <Prose text={text} />
            </li>
          ))}
        </ul>
      )}
      <p class="spec">
        <GuideLink chapter={step.chapter} />
      </p>
    </>
  );
}
