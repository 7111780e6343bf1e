import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { NamesWords } from '../explain/certificate/names-words.ts';
import { Glyph } from './glyph.tsx';
import { InternationalHost } from './international-host.tsx';
import { Prose } from './prose.tsx';
import { outcomeGlyphs } from './sign-glyphs.ts';
import { useRest } from './use-rest.ts';

/** Shown before somebody asks for the rest. */
const shownAtFirst = 4;

/** The names a certificate is for; those that cover the page first, and marked. */
export function CertificateNames({ names: words }: { names: NamesWords }): JSX.Element {
  const id = useId();
  const { list, isShown, show } = useRest(shownAtFirst);
  const { sentence, names, cut } = words;
  const shown = isShown ? names : names.slice(0, shownAtFirst);
  const hidden = names.length - shown.length;
  return (
    <section class="certificate-part" aria-labelledby={id}>
      <h3 id={id} class="section-heading">
        Names
      </h3>
      <p>
        <Prose text={sentence} />
      </p>
      <ul ref={list} class="certificate-names" aria-label="Names it is for">
        {shown.map((name, place) => (
          // A certificate may list a name twice.
          <li key={`${place} ${name.ascii}`} data-covers={name.covers}>
            {name.covers && <Glyph shape={outcomeGlyphs.pass} />}
            <span>
              <InternationalHost name={name} />
              {name.covers && <span class="remark"> covers this page</span>}
            </span>
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <button type="button" class="quiet-button" onClick={show}>
          Show {hidden} more
        </button>
      )}
      {cut > 0 && hidden === 0 && <p class="remark">{cut} more were counted but not kept.</p>}
    </section>
  );
}
