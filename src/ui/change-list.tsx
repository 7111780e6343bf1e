import type { JSX } from 'preact';
import { useId, useMemo, useState } from 'preact/hooks';
import type { PastChange } from '../core/change/change.ts';
import { listChanges } from '../core/change/list-changes.ts';
import type { Visit } from '../core/visit.ts';
import { describeChange } from '../explain/describe-change.ts';
import { pathPieces, urlParts } from './break-points.ts';
import { changeGlyphs } from './change-glyphs.ts';
import { formatDay } from './format-time.ts';
import { Glyph } from './glyph.tsx';
import { HostName } from './host-name.tsx';
import { HostText } from './host-text.tsx';
import { PiecewiseList } from './piecewise-list.tsx';
import { WrappingText } from './wrapping-text.tsx';

/** What changed between the visits to a site, newest first; nothing where nothing did. */
export function ChangeList({ visits }: { visits: readonly Visit[] }): JSX.Element | null {
  const id = useId();
  const changes = useMemo(() => listChanges(visits), [visits]);
  if (changes.length === 0) return null;
  return (
    <section class="changes-section" aria-labelledby={id}>
      <h3 id={id} class="history-heading">
        What changed
      </h3>
      <PiecewiseList
        items={changes}
        first={5}
        piece={20}
        label="Changes, newest first"
        class="changes"
        keyOf={({ kind, place, after }) => `${kind} ${place} ${after.time}`}
      >
        {(change) => <ChangeRow change={change} />}
      </PiecewiseList>
    </section>
  );
}

function ChangeRow({ change }: { change: PastChange }): JSX.Element {
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
        <Place place={change.place} /> · last seen otherwise {day(change.before.time)}
      </p>
    </div>
  );
}

/** A host, or the origin or address that has it. */
function Place({ place }: { place: string }): JSX.Element {
  return place.includes('://') ? (
    <>
      <HostName url={place} />
      <bdi dir="ltr">
        <WrappingText pieces={pathPieces(urlParts(place)?.rest ?? '')} />
      </bdi>
    </>
  ) : (
    <bdi class="host" dir="ltr">
      <HostText host={place} />
    </bdi>
  );
}
