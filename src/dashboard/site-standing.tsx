import type { JSX } from 'preact';
import { useId, useMemo, useState } from 'preact/hooks';
import type { Check } from '../core/check.ts';
import { routeHash } from '../core/full-view-route.ts';
import { limits } from '../core/limits.ts';
import { siteStandings } from '../core/site-summary.ts';
import type { Visit } from '../core/visit.ts';
import { findingTitle } from '../explain/finding-title.ts';
import { chapterOfFinding } from '../explain/guide/chapter-ids.ts';
import { levelTitle } from '../explain/level-title.ts';
import { AddressText } from '../ui/address-text.tsx';
import { formatDay } from '../ui/format-time.ts';
import { Glyph } from '../ui/glyph.tsx';
import { levelGlyphs } from '../ui/level-glyphs.ts';
import { PiecewiseList } from '../ui/piecewise-list.tsx';

export interface SiteStandingProps {
  /** Newest first. */
  readonly visits: readonly Visit[];
  readonly checks: readonly Check[];
}

/** How each place of a site stood when it was last seen, and what was found there. */
export function SiteStanding({ visits, checks }: SiteStandingProps): JSX.Element {
  const id = useId();
  const standings = useMemo(
    // As many as its row in the list of sites is made of: both must say the same.
    () => siteStandings(visits.slice(0, limits.visitsSummedUp)),
    [visits],
  );
  return (
    <section class="history" aria-labelledby={id}>
      <h2 id={id} class="section-heading">
        As last seen
      </h2>
      <PiecewiseList
        items={standings}
        first={4}
        piece={20}
        rest="more"
        label="Places of this site, worst first"
        class="visits"
        keyOf={({ origin }) => origin}
        levelOf={({ level }) => level}
      >
        {(visit) => <Standing visit={visit} checks={checks} />}
      </PiecewiseList>
      <p class="remark">
        What was seen there and how to mend it stands in Portlight’s popup while the page is open.
      </p>
    </section>
  );
}

function Standing({
  visit,
  checks,
}: {
  readonly visit: Visit;
  readonly checks: readonly Check[];
}): JSX.Element {
  // Good enough for as long as somebody reads.
  const [now] = useState(() => Date.now());
  const { level, findings, freshness, origin, time } = visit;
  return (
    <>
      <Glyph shape={levelGlyphs[level]} />
      <p class="visit-level">{levelTitle(level, findings, freshness)}</p>
      <p class="visit-time">{formatDay(time, now)}</p>
      <p class="visit-url">
        <AddressText address={origin} />
      </p>
      {findings.length > 0 && (
        <ul class="standing-findings">
          {findings.map((code) => (
            <li key={code}>
              <FindingName code={code} checks={checks} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** The title of a finding, which leads to its chapter of the guide where there is one. */
function FindingName({
  code,
  checks,
}: {
  readonly code: string;
  readonly checks: readonly Check[];
}): JSX.Element {
  const chapter = chapterOfFinding(code);
  const title = findingTitle(code, checks);
  if (chapter === null) return <>{title}</>;
  return <a href={routeHash({ kind: 'guide', chapter })}>{title}</a>;
}
