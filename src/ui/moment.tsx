import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { formatFull, formatMoment } from './format-time.ts';

/** A time, short to read, exact on asking. */
export function Moment({ at }: { at: number }): JSX.Element {
  // Good enough for as long as a popup is open.
  const [now] = useState(() => Date.now());
  return (
    <time dateTime={new Date(at).toISOString()} title={formatFull(at)}>
      {formatMoment(at, now)}
    </time>
  );
}
