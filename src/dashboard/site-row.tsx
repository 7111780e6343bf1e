import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Check } from '../core/check.ts';
import type { SiteSummary } from '../core/site-summary.ts';
import { counted } from '../explain/describe-history.ts';
import { findingTitles } from '../explain/finding-title.ts';
import { levelTitle } from '../explain/level-title.ts';
import { formatDay, formatFull } from '../ui/format-time.ts';
import { Glyph } from '../ui/glyph.tsx';
import { OwnScript } from '../ui/own-script.tsx';
import { HostText } from '../ui/host-text.tsx';
import { levelGlyphs } from '../ui/level-glyphs.ts';
import { routeHash } from '../core/full-view-route.ts';

export interface SiteRowProps {
  /** Null where the row cannot be read, undefined while it is being read. */
  readonly site: SiteSummary | null | undefined;
  /** Whether Tab leads to it. */
  readonly isActive: boolean;
  readonly checks: readonly Check[];
}

/** One site in the list: how it stands, and where to read more. */
export function SiteRow({ site, isActive, checks }: SiteRowProps): JSX.Element {
  // The same element before and after it is read: it may have the focus. Until then it leads nowhere.
  const href = site ? routeHash({ kind: 'site', site: site.site }) : location.hash || '#/';
  return (
    <a
      class="site-row"
      href={href}
      tabIndex={isActive ? 0 : -1}
      data-level={site?.level}
      aria-busy={site === undefined}
    >
      {site === null && <span class="site-standing">This row could not be read.</span>}
      {site && <SiteFacts site={site} checks={checks} />}
    </a>
  );
}

function SiteFacts({
  site: { site, level, findings, visits, changes, lastTime },
  checks,
}: {
  readonly site: SiteSummary;
  readonly checks: readonly Check[];
}): JSX.Element {
  // Good enough for as long as somebody reads the list.
  const [now] = useState(() => Date.now());
  const found = findingTitles(findings, checks);
  return (
    <>
      <Glyph shape={levelGlyphs[level]} />
      <span class="site-name" title={site}>
        <bdi dir="ltr">
          <HostText host={site} />
        </bdi>
        <OwnScript host={site} />
      </span>
      <span class="site-standing">
        <span class="site-level">{levelTitle(level, findings)}</span>
        {found.length > 0 && ` · ${found.join(' · ')}`}
      </span>
      <span class="site-numbers">
        {counted(visits, 'visit')}
        {changes > 0 && `, ${counted(changes, 'change')}`}
      </span>
      <span class="site-time">
        <time dateTime={new Date(lastTime).toISOString()} title={formatFull(lastTime)}>
          {formatDay(lastTime, now)}
        </time>
      </span>
    </>
  );
}
