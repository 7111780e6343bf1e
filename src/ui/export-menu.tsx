import type { JSX } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { CopyChoice } from './copy-choice.tsx';
import { Glyph } from './glyph.tsx';
import { chevron } from './sign-glyphs.ts';
import { useDismiss } from './use-dismiss.ts';

export type ExportFormat = 'json' | 'md' | 'html' | 'csv';

const formats: readonly { readonly format: ExportFormat; readonly label: string }[] = [
  { format: 'json', label: 'JSON' },
  { format: 'md', label: 'Markdown' },
  { format: 'html', label: 'HTML' },
  { format: 'csv', label: 'CSV' },
];

export interface ExportMenuProps {
  readonly onExport: (format: ExportFormat) => void;
  /** The report as Markdown; without it nothing can be copied. */
  readonly onCopy?: () => string;
}

/** Offers the site report in the forms it can leave the browser in. */
export function ExportMenu({ onExport, onCopy }: ExportMenuProps): JSX.Element {
  const id = useId();
  const [open, setOpen] = useState(false);
  const whole = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const first = useRef<HTMLButtonElement>(null);

  useLayoutEffect(() => {
    if (open) first.current?.focus();
  }, [open]);
  useDismiss(whole, open, (how) => {
    setOpen(false);
    if (how === 'escape') button.current?.focus();
  });

  const choose = (format: ExportFormat): void => {
    onExport(format);
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div ref={whole} class="export">
      <fieldset id={id} class="export-menu" aria-label="Export as" hidden={!open}>
        {formats.map(({ format, label }, place) => (
          <button
            key={format}
            ref={place === 0 ? first : null}
            type="button"
            class="export-choice"
            onClick={() => choose(format)}
          >
            {label}
          </button>
        ))}
        {onCopy !== undefined && <CopyChoice onText={onCopy} />}
      </fieldset>
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
