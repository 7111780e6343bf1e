import type { JSX } from 'preact';
import { certaintyWords, sightWords, type SightItem } from '../explain/who-sees/sight.ts';
import { Glyph } from './glyph.tsx';
import { Prose } from './prose.tsx';
import { sightGlyphs } from './sight-glyphs.ts';
import { UrlText } from './url-text.tsx';

export interface SightGroupProps {
  /** All of one sight. */
  readonly items: readonly [SightItem, ...SightItem[]];
  /** Whether reasons and addresses are shown too. */
  readonly explained: boolean;
}

/** Everything that an audience can do the same with. */
export function SightGroup({ items, explained }: SightGroupProps): JSX.Element {
  const [{ sight }] = items;
  return (
    <div class="sight-group" data-sight={sight}>
      <h4>
        <Glyph shape={sightGlyphs[sight]} class="sight-glyph" />
        {sightWords[sight]}
      </h4>
      <ul>
        {items.map((item) => (
          <li key={item.topic} data-topic={item.topic} data-certainty={item.certainty}>
            <Prose text={item.what} />
            {explained && <Explanation item={item} />}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Explanation({ item }: { item: SightItem }): JSX.Element {
  const { detail, certainty, places, morePlaces } = item;
  return (
    <>
      <p class="sight-detail">
        <Prose text={detail} /> <span class="certainty">{certaintyWords[certainty]}.</span>
      </p>
      {places.length > 0 && (
        <ul class="sight-places">
          {places.map((place) => (
            <li key={place}>
              <UrlText url={place} />
            </li>
          ))}
          {morePlaces > 0 && <li>and {morePlaces} more</li>}
        </ul>
      )}
    </>
  );
}
