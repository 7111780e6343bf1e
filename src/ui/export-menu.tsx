import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Glyph } from './glyph.tsx';
import { chevron } from './sign-glyphs.ts';

export type ExportFormat = 'json' | 'md';

const formats: readonly { readonly format: ExportFormat; readonly label: string }[] = [
  { format: 'json', label: 'JSON' },
  { format: 'md', label: 'Markdown' },
];

/** Offers the site report in the forms it can leave the browser in. */
export function ExportMenu({ onExport }: { onExport: (format: ExportFormat) => void }): JSX.Element {
  const id = useId();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (open) menu.current?.querySelector('button')?.focus();
  }, [open]);

  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div
      class="export"
      onKeyDown={(event) => {
        if (!open || event.key !== 'Escape') return;
        // Escape would close the whole popup.
        event.preventDefault();
        close();
      }}
      onFocusOut={(event) => {
        const inside = event.relatedTarget instanceof Node;
        if (inside && !event.currentTarget.contains(event.relatedTarget as Node)) setOpen(false);
      }}
    >
      <div ref={menu} id={id} class="export-menu" role="group" aria-label="Export as" hidden={!open}>
        {formats.map(({ format, label }) => (
          <button
            key={format}
            type="button"
            class="export-choice"
            onClick={() => {
              onExport(format);
              close();
            }}
          >
            {label}
          </button>
        ))}
      </div>
      <button
        ref={button}
        type="button"
        class="button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        Export
        <Glyph shape={chevron} class="chevron" />
      </button>
    </div>
  );
}
