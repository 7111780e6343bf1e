import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { ValidityWords } from '../explain/certificate/validity-words.ts';

/** A certificate's time as a bar, with the moment when the page came on it. The sentence says the same. */
export function CertificateValidity({ validity }: { validity: ValidityWords }): JSX.Element {
  const id = useId();
  const place = `${(validity.position * 100).toFixed(2)}%`;
  return (
    <section class="certificate-part" aria-labelledby={id}>
      <h3 id={id} class="section-heading">
        Validity
      </h3>
      <p>{validity.sentence}</p>
      <div class="validity" data-state={validity.state} aria-hidden="true">
        <div class="validity-bar">
          <span class="validity-past" style={{ inlineSize: place }} />
          <span class="validity-now" style={{ insetInlineStart: place }} />
        </div>
        <p class="validity-days">
          <span>{validity.from}</span>
          <span class="validity-day">seen {validity.at}</span>
          <span>{validity.until}</span>
        </p>
      </div>
    </section>
  );
}
