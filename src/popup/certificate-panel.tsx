import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { describePath } from '../explain/path.ts';
import { worstFirst } from '../explain/worst-first.ts';
import { FindingItem } from '../ui/finding-item.tsx';
import { OutcomeItems, type QuietOutcome } from '../ui/outcome-list.tsx';
import { Prose } from '../ui/prose.tsx';
import type { PagePanelProps } from './page-panel.ts';

/** Checks that speak of the TLS connection and of who proved to be at its other end. */
const tlsChecks: ReadonlySet<string> = new Set(['certificate', 'tls-parameters']);

/** What is known of the TLS connection and of the certificate. */
export function CertificatePanel(props: PagePanelProps): JSX.Element {
  const { page, verdict, state, checks } = props;
  const id = useId();
  const step = describePath(page, verdict).find((one) => one.id === 'tls');
  const outcomes = verdict.outcomes.filter(({ check }) => tlsChecks.has(check));
  const found = outcomes.flatMap((outcome) => (outcome.status === 'found' ? outcome.findings : []));
  const quiet = outcomes.filter((outcome): outcome is QuietOutcome => outcome.status !== 'found');
  return (
    <section class="findings certificate" aria-labelledby={id}>
      <h2 id={id} class="section-heading">
        Connection and certificate
      </h2>
      {step && (
        <p>
          <strong>
            {step.label}: {step.stateText}.
          </strong>{' '}
          <Prose text={step.explanation} />
        </p>
      )}
      {worstFirst(found).map((finding) => (
        <FindingItem
          key={finding.code}
          finding={finding}
          checks={checks}
          disclosures={state.disclosures}
        />
      ))}
      <OutcomeItems outcomes={quiet} checks={checks} />
    </section>
  );
}
