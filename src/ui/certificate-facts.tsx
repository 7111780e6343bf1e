import type { JSX } from 'preact';
import type { CertificateFact, FactValue } from '../explain/certificate/certificate-fact.ts';
import { InternationalHost } from './international-host.tsx';
import { WrappingText } from './wrapping-text.tsx';

/** Facts, each with its label. */
export function CertificateFacts({
  facts,
}: {
  readonly facts: readonly CertificateFact[];
}): JSX.Element {
  return (
    <dl class="certificate-facts">
      {facts.map(({ label, values, remark }) => (
        <div key={label}>
          <dt>{label}</dt>
          {values.map((value, place) => (
            // Values have no identity of their own but their place.
            <dd key={`${place}`}>
              <Value value={value} />
            </dd>
          ))}
          {remark !== null && <dd class="remark">{remark}</dd>}
        </div>
      ))}
    </dl>
  );
}

function Value({ value }: { value: FactValue }): JSX.Element {
  switch (value.kind) {
    case 'words':
      return <>{value.text}</>;
    case 'literal':
      return <bdi class="literal">{value.text}</bdi>;
    case 'bytes':
      return (
        <bdi class="bytes" dir="ltr">
          <WrappingText pieces={value.text.split(/(?<=:)/)} />
        </bdi>
      );
    case 'host':
      return <InternationalHost name={value} />;
  }
}
