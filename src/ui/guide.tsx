import type { JSX } from 'preact';
import { chapterTitles, type ChapterId } from '../explain/guide/chapter-ids.ts';
import { guide } from '../explain/guide/guide.ts';
import { guideWords } from '../explain/guide/guide-words.ts';
import { GuideChapter } from './guide-chapter.tsx';

export interface GuideProps {
  /** Where the table of contents leads. The chapters have their ids as elements’ ids. */
  readonly addressOf: (chapter: ChapterId) => string;
}

/** “How this works”: the explanations as a short guide to read. */
export function Guide({ addressOf }: GuideProps): JSX.Element {
  return (
    <div class="guide">
      <h1>{guideWords.title}</h1>
      <p class="guide-intro">{guideWords.intro}</p>
      <nav aria-label={guideWords.contents}>
        <ol class="guide-contents">
          {guide.map(({ id }) => (
            <li key={id}>
              <a href={addressOf(id)}>{chapterTitles[id]}</a>
            </li>
          ))}
        </ol>
      </nav>
      {guide.map((chapter) => (
        <GuideChapter key={chapter.id} chapter={chapter} />
      ))}
    </div>
  );
}
