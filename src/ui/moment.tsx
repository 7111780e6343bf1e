import type { JSX } from 'preact';
import { formatFull, formatMoment } from './format-time.ts';

/** A time, short to read, exact on asking. */
export function Moment({ at }: { at: number }): JSX.Element {
  return (
    <time dateTime={new Date(at).toISOString()} title={formatFull(at)}>
      {formatMoment(at, Date.now())}
    </time>
  );
}
