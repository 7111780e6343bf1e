import type { JSX } from 'preact';
import { adviceParts } from './advice-parts.ts';
import { CopyButton } from './copy-button.tsx';
import { Prose } from './prose.tsx';

/** What can be done, with everything that is meant to be pasted ready to be copied. */
export function Advice({ text }: { text: string }): JSX.Element {
  const parts = adviceParts(text);
  const snippet = parts.find(({ kind }) => kind === 'snippet');
  return (
    <>
      <p>
        {parts.map(({ kind, text: words }) => {
          if (kind === 'text') return <Prose key={words} text={words} />;
          return kind === 'inline-code' ? (
            <span class="inline-code" key={words}>
              <code>{words}</code>
              <CopyButton text={words} />
            </span>
          ) : null;
        })}
      </p>
      {snippet && (
        <div class="snippet">
          <code dir="ltr">{snippet.text}</code>
          <CopyButton text={snippet.text} />
        </div>
      )}
    </>
  );
}
