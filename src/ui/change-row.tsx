import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { PastChange } from '../core/change/change.ts';
import { describeChange } from '../explain/describe-change.ts';
import { AddressText } from './address-text.tsx';
import { changeGlyphs } from './change-glyphs.ts';
import { formatDay } from './format-time.ts';
import { Glyph } from './glyph.tsx';

export interface ChangeRowProps {
  readonly change: PastChange;
  /** Leads to the site, where the change stands among those of others. */
  readonly href?: string;
}

/** A change in words: since when, where, and when it was last otherwise. */
export function ChangeRow({ change, href }: ChangeRowProps): JSX.Element {
  // Good enough for as long as a popup is open.
  const [now] = useState(() => Date.now());
  const day = (time: number): string => formatDay(time, now);
  const { text, detail } = describeChange(change, day);
  const { glyph, words } = changeGlyphs[change.direction];
  return (
    <div class="change" data-direction={change.direction}>
      <Glyph shape={glyph} />
      <p class="change-text">
        <span class="visually-hidden">{words}: </span>
        {text}
      </p>
      {detail !== null && (
        <p class="change-place">
          <bdi>{detail}</bdi>
        </p>
      )}
      <p class="change-place">
        {href === undefined ? (
          <AddressText address={change.place} />
        ) : (
          <a href={href}>
            <AddressText address={change.place} />
          </a>
        )}{' '}
        · last seen otherwise {day(change.before.time)}
      </p>
    </div>
  );
}
