import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { gatherEvidence } from '../core/evidence.ts';
import { UrlText } from '../ui/url-text.tsx';
import type { PagePanelProps } from './page-panel.ts';

/** The hosts that the page asked for its parts. */
export function RequestsPanel({ page }: Pick<PagePanelProps, 'page'>): JSX.Element {
  const id = useId();
  const { hosts } = gatherEvidence(page);
  return (
    <section class="requests" aria-labelledby={id}>
      <h2 id={id} class="section-heading">
        Requests
      </h2>
      {hosts === null && <p class="calm">What this page asked for was not observed.</p>}
      {hosts?.length === 0 && <p class="calm">This page has asked for nothing else so far.</p>}
      <ul>
        {hosts?.map(({ origin, count }) => (
          <li key={origin}>
            <UrlText url={origin} /> {count}
          </li>
        ))}
      </ul>
    </section>
  );
}
