import type { JSX } from 'preact';
import type { FixPart, Language } from '../explain/fixes/fix.ts';
import { Advice } from './advice.tsx';
import { SnippetBox } from './snippet-box.tsx';

/** What is to be done, in its order, with what there is to paste. */
export function FixParts({ parts }: { readonly parts: readonly FixPart[] }): JSX.Element | null {
  if (parts.length === 0) return null;
  return (
    <ol class={parts.length > 1 ? 'fix-parts' : 'fix-parts fix-part-alone'}>
      {parts.map(({ say, snippet, link }) => (
        <li key={say}>
          <Advice text={say} />
          {snippet && <SnippetBox text={snippet.text} label={`the ${names[snippet.language]}`} />}
          {link !== null && (
            <a href={link} target="_blank" rel="noreferrer">
              {new URL(link).hostname}
              <span class="visually-hidden"> (opens in a new tab)</span>
            </a>
          )}
        </li>
      ))}
    </ol>
  );
}

const names: Readonly<Record<Language, string>> = {
  nginx: 'nginx configuration',
  apache: 'Apache configuration',
  caddyfile: 'Caddyfile',
  powershell: 'PowerShell',
  shell: 'command',
  sql: 'SQL',
  http: 'header field',
  zone: 'DNS records',
};
