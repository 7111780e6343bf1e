import type { JSX } from 'preact';
import type { Trouble } from '../core/trouble.ts';
import { describeTrouble } from '../explain/describe-trouble.ts';

/**
 * What is wrong with Portlight's own storage. The place is always there, or what comes into it later
 * would not be spoken.
 */
export function TroubleLines({ troubles }: { readonly troubles: readonly Trouble[] }): JSX.Element {
  return (
    <output class="troubles" aria-label="Portlight’s storage">
      {troubles.map((trouble) => (
        <p key={trouble.place} class="remark">
          {describeTrouble(trouble)}
        </p>
      ))}
    </output>
  );
}
