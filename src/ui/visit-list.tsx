import type { JSX } from 'preact';
import type { Visit } from '../core/visit.ts';
import { levelTitle } from '../explain/level-title.ts';
import { AddressText } from './address-text.tsx';
import { Glyph } from './glyph.tsx';
import { levelGlyphs } from './level-glyphs.ts';
import { Moment } from './moment.tsx';
import { PiecewiseList } from './piecewise-list.tsx';

/** The site's visits, newest first. */
export function VisitList({ visits }: { visits: readonly Visit[] }): JSX.Element {
  return (
    <PiecewiseList
      items={visits}
      first={8}
      piece={50}
      label="Visits, newest first"
      class="visits"
      keyOf={({ id }) => id}
      levelOf={({ level }) => level}
    >
      {(visit) => <VisitRow visit={visit} />}
    </PiecewiseList>
  );
}

function VisitRow({ visit }: { visit: Visit }): JSX.Element {
  return (
    <>
      <Glyph shape={levelGlyphs[visit.level]} />
      <p class="visit-level">{levelTitle(visit.level, visit.findings, visit.freshness)}</p>
      <p class="visit-time">
        <Moment at={visit.time} />
      </p>
      <p class="visit-url">
        <AddressText address={visit.url} />
      </p>
    </>
  );
}
