import type { JSX } from 'preact';
import { chapterTitles } from '../explain/guide/chapter-ids.ts';
import type { Chapter } from '../explain/guide/chapter.ts';
import { pictureWords } from '../explain/guide/picture.ts';
import { GuidePicture } from './guide-picture.tsx';
import { GuideSection } from './guide-section.tsx';

/** A chapter of the guide. Its picture says nothing that the sentences below it do not. */
export function GuideChapter({ chapter }: { chapter: Chapter }): JSX.Element {
  const { id, lead, picture, sections } = chapter;
  return (
    <section class="guide-chapter" aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {chapterTitles[id]}
      </h2>
      <p class="guide-lead">{lead}</p>
      {picture !== null && (
        <figure class="guide-figure">
          <GuidePicture id={picture} />
          <figcaption>{pictureWords[picture].text}</figcaption>
        </figure>
      )}
      {sections.map((section) => (
        <GuideSection key={section.id} section={section} />
      ))}
    </section>
  );
}
