import type { JSX } from 'preact';
import type { LeadWords } from '../explain/certificate/lead-words.ts';
import type { UnknownCertificate } from '../explain/certificate/unknown-certificate.ts';
import type { PathStepState } from '../explain/path.ts';
import { Glyph } from './glyph.tsx';
import { Prose } from './prose.tsx';
import { stepGlyphs } from './sign-glyphs.ts';

type Lead = LeadWords | UnknownCertificate;

const signs: Readonly<Record<Lead['state'], PathStepState>> = {
  accepted: 'good',
  device: 'good',
  bypassed: 'gap',
  'out-of-date': 'gap',
  'clear-text': 'gap',
  refused: 'broken',
  none: 'not-reached',
  'not-observed': 'unknown',
};

/** What the certificate comes to, first for anyone. */
export function CertificateLead({ id, lead }: { id: string; lead: Lead }): JSX.Element {
  return (
    <div class="certificate-lead" data-state={lead.state}>
      <Glyph shape={stepGlyphs[signs[lead.state]]} class="certificate-sign" />
      <h2 id={id}>{lead.title}</h2>
      <p>
        <Prose text={lead.sentence} />
      </p>
      {'elsewhere' in lead && lead.elsewhere !== null && <p class="calm">{lead.elsewhere}</p>}
    </div>
  );
}
