import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { WhoSees } from '../explain/who-sees/who-sees.ts';
import { isOpen, type Disclosures } from './disclosures.ts';
import { GuideLink } from './guide-link.tsx';
import { Glyph } from './glyph.tsx';
import { Prose } from './prose.tsx';
import { SightGroup } from './sight-group.tsx';
import { chevron } from './sign-glyphs.ts';
import { sightOrder } from './sight-glyphs.ts';

export interface WhoSeesProps {
  readonly words: WhoSees;
  readonly disclosures: Disclosures;
}

const explainedKey = 'who-sees/explained';

/** Two columns: what those on the way can see of this page, and what is open at the far end. */
export function WhoSeesSection({ words, disclosures }: WhoSeesProps): JSX.Element {
  const id = useId();
  const explained = isOpen(disclosures, explainedKey);
  return (
    <section class="who-sees" aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`} class="section-heading">
        Who can see what
      </h2>
      <div id={id} class="sight-columns" data-explained={explained}>
        {(['way', 'end'] as const).map((side) => {
          const { title, who, items } = words[side];
          const groups = sightOrder.map((sight) => items.filter((item) => item.sight === sight));
          return (
            <section key={side} class="sight-column" data-side={side} aria-label={title}>
              <h3>{title}</h3>
              <p class="remark">
                <Prose text={who} />
              </p>
              {groups.map(([first, ...rest]) =>
                first === undefined ? null : (
                  <SightGroup key={first.sight} items={[first, ...rest]} explained={explained} />
                ),
              )}
            </section>
          );
        })}
      </div>
      <button
        type="button"
        class="quiet-button explain-sights"
        aria-expanded={explained}
        aria-controls={id}
        onClick={() => disclosures.set(explainedKey, !explained)}
      >
        {explained ? 'Shorter' : 'Why, and how sure'}
        <Glyph shape={chevron} class="chevron" />
      </button>
      {explained && (
        <p class="spec">
          <GuideLink chapter="who-sees" />
        </p>
      )}
    </section>
  );
}
