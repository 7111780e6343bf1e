import type { JSX } from 'preact';
import type { GlyphShape } from './glyph-part.ts';

/** A glyph in the colour of the text around it. Words beside it carry its meaning to everyone else. */
export function Glyph({ shape, class: name }: { shape: GlyphShape; class?: string }): JSX.Element {
  const box = `0 0 ${shape.size} ${shape.size}`;
  return (
    <svg
      class={name ? `glyph ${name}` : 'glyph'}
      viewBox={box}
      aria-hidden="true"
      focusable="false"
    >
      {shape.parts.map(({ d, line, cap, paint, opacity }) => (
        <path
          key={d}
          d={d}
          class={`${line === undefined ? 'fill' : 'line'} ${paint ?? 'tone'}`}
          stroke-width={line}
          stroke-linecap={cap}
          opacity={opacity}
        />
      ))}
    </svg>
  );
}
