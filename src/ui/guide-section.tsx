import type { JSX } from 'preact';
import type { Section, Table } from '../explain/guide/chapter.ts';
import { guideWords } from '../explain/guide/guide-words.ts';
import { specLabel } from '../explain/spec-label.ts';
import { Prose } from './prose.tsx';

/** A part of a chapter: sentences, and then the terms and where they are defined. */
export function GuideSection({ section }: { section: Section }): JSX.Element {
  const { id, title, text, points = [], table, terms, specs = [] } = section;
  return (
    <div class="guide-section" data-section={id}>
      <h3>{title}</h3>
      {text.map((paragraph) => (
        <p key={paragraph}>
          <Prose text={paragraph} />
        </p>
      ))}
      {points.length > 0 && (
        <ul class="guide-points">
          {points.map((point) => (
            <li key={point}>
              <Prose text={point} />
            </li>
          ))}
        </ul>
      )}
      {table && <GuideTable table={table} />}
      {(terms !== undefined || specs.length > 0) && (
        <p class="guide-terms">
          <span class="visually-hidden">{guideWords.terms}: </span>
          {terms}{' '}
          {specs.map((spec) => (
            <a key={spec} href={spec} target="_blank" rel="noreferrer">
              {specLabel(spec)}
              <span class="visually-hidden"> (opens in a new tab)</span>
            </a>
          ))}
        </p>
      )}
    </div>
  );
}

function GuideTable({ table }: { table: Table }): JSX.Element {
  const { caption, head, rows } = table;
  return (
    <table class="guide-table">
      <caption class="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {head.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([first = '', ...rest]) => (
          <tr key={first}>
            <th scope="row">{first}</th>
            {rest.map((cell, place) => (
              <td key={cell} data-head={head[place + 1]}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
