import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Visit } from '../core/visit.ts';
import { levelTitle } from '../explain/level-title.ts';
import { pathPieces, urlParts } from './break-points.ts';
import { Glyph } from './glyph.tsx';
import { HostName } from './host-name.tsx';
import { levelGlyphs } from './level-glyphs.ts';
import { Moment } from './moment.tsx';
import { WrappingText } from './wrapping-text.tsx';

/** Visits shown before somebody asks for the rest. */
const shownAtFirst = 4;

/** The site's visits, newest first. */
export function VisitList({ visits }: { visits: readonly Visit[] }): JSX.Element {
  const [whole, setWhole] = useState(false);
  const shown = whole ? visits : visits.slice(0, shownAtFirst);
  const hidden = visits.length - shown.length;
  return (
    <>
      <ol class="visits" aria-label="Visits, newest first">
        {shown.map((visit) => (
          <VisitRow key={visit.id} visit={visit} />
        ))}
      </ol>
      {hidden > 0 && (
        <button type="button" class="quiet-button" onClick={() => setWhole(true)}>
          Show {hidden} earlier
        </button>
      )}
    </>
  );
}

function VisitRow({ visit }: { visit: Visit }): JSX.Element {
  return (
    <li class="visit" data-level={visit.level}>
      <Glyph shape={levelGlyphs[visit.level]} />
      <p class="visit-level">{levelTitle(visit.level, visit.findings, visit.freshness)}</p>
      <p class="visit-time">
        <Moment at={visit.time} />
      </p>
      <p class="visit-url">
        <HostName url={visit.url} />
        <bdi dir="ltr">
          <WrappingText pieces={pathPieces(urlParts(visit.url)?.rest ?? '')} />
        </bdi>
      </p>
    </li>
  );
}
