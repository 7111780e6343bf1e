import type { JSX } from 'preact';
import { CopyButton } from './copy-button.tsx';

export interface SnippetBoxProps {
  readonly text: string;
  /** What is copied, for those who only hear the button. */
  readonly label: string;
}

/** Lines to paste, as they are, with a button that copies them. */
export function SnippetBox({ text, label }: SnippetBoxProps): JSX.Element {
  return (
    <div class="snippet snippet-lines">
      <pre dir="ltr">
        <code>
          {text.split('\n').map((line, place) => (
            <span key={`${place}${line}`} class="snippet-line">
              {line}
              {'\n'}
            </span>
          ))}
        </code>
      </pre>
      <CopyButton text={text} name={label} />
    </div>
  );
}
