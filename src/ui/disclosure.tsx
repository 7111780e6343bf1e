import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';
import { isOpen, type Disclosures } from './disclosures.ts';
import { Glyph } from './glyph.tsx';
import { chevron } from './sign-glyphs.ts';

export interface DisclosureProps {
  readonly disclosures: Disclosures;
  /** What its state is remembered by. */
  readonly name: string;
  readonly title: ComponentChildren;
  readonly children: ComponentChildren;
  readonly class?: string;
}

/** A heading that is a button, and what it opens. */
export function Disclosure(props: DisclosureProps): JSX.Element {
  const { disclosures, name, title, children } = props;
  const id = useId();
  const open = isOpen(disclosures, name);
  return (
    <div class={props.class ? `disclosure ${props.class}` : 'disclosure'}>
      <h3 class="disclosure-heading">
        <button
          type="button"
          class="disclosure-button"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => disclosures.set(name, !open)}
        >
          {title}
          <Glyph shape={chevron} class="chevron" />
        </button>
      </h3>
      <div id={id} class="disclosure-body" hidden={!open}>
        {open && children}
      </div>
    </div>
  );
}
