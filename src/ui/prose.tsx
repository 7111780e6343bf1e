import type { JSX } from 'preact';
import { HostText } from './host-text.tsx';
import { prosePieces } from './prose-pieces.ts';

/** Characters up to which a host goes to the next line whole rather than be broken. */
const shortHost = 32;

/** A sentence whose hosts wrap at their dots, if at all, and keep their own direction. */
export function Prose({ text }: { text: string }): JSX.Element {
  return (
    <>
      {prosePieces(text).map(({ kind, text: piece }, place) => {
        if (kind === 'words') return piece;
        const whole = kind === 'directive' || piece.length <= shortHost;
        return (
          <bdi key={`${place}${piece}`} dir="ltr" class={whole ? 'unbroken' : undefined}>
            {kind === 'directive' ? piece : <HostText host={piece} />}
          </bdi>
        );
      })}
    </>
  );
}
