import type { JSX } from 'preact';
import { chapterTitles, type ChapterId } from '../explain/guide/chapter-ids.ts';

/** Where a chapter of the guide stands. */
export function guideAddress(chapter: ChapterId): string {
  return `/src/guide/index.html#${chapter}`;
}

/** Leads from what was seen to how it works. */
export function GuideLink({ chapter }: { chapter: ChapterId }): JSX.Element {
  return (
    <a class="guide-link" href={guideAddress(chapter)} target="_blank">
      How this works: {chapterTitles[chapter]}
      <span class="visually-hidden"> (opens in a new tab)</span>
    </a>
  );
}
