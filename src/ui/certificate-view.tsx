import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { Check } from '../core/check.ts';
import type { PageRecord } from '../core/page-record.ts';
import type { Verdict } from '../core/verdict.ts';
import {
  certificateFindings,
  describeCertificate,
} from '../explain/certificate/describe-certificate.ts';
import { CertificateChain } from './certificate-chain.tsx';
import { CertificateFacts } from './certificate-facts.tsx';
import { CertificateLead } from './certificate-lead.tsx';
import { CertificateNames } from './certificate-names.tsx';
import { CertificatePem } from './certificate-pem.tsx';
import { CertificateValidity } from './certificate-validity.tsx';
import { Disclosure } from './disclosure.tsx';
import type { Disclosures } from './disclosures.ts';
import { FindingItem } from './finding-item.tsx';
import type { FixChoice } from './fix-choice.ts';
import { Prose } from './prose.tsx';

export interface CertificateViewProps {
  readonly page: PageRecord;
  readonly verdict: Verdict;
  readonly checks: readonly Check[];
  readonly disclosures: Disclosures;
  readonly fixChoice: FixChoice;
}

/** The page's certificate and connection, or one honest sentence where the browser tells of neither. */
export function CertificateView(props: CertificateViewProps): JSX.Element {
  const { page, verdict, checks, disclosures, fixChoice } = props;
  const id = useId();
  const { lead, validity, names, chain, gap, sections, pem } = describeCertificate(page);
  const findings = certificateFindings(verdict);
  return (
    <section class="certificate" aria-labelledby={id}>
      <CertificateLead id={id} lead={lead} />
      {findings.length > 0 && (
        <div class="certificate-sections">
          {findings.map((finding) => (
            <FindingItem
              key={finding.code}
              finding={finding}
              checks={checks}
              disclosures={disclosures}
              pageUrl={page.url}
              fixChoice={fixChoice}
            />
          ))}
        </div>
      )}
      {validity && <CertificateValidity validity={validity} />}
      {names && <CertificateNames names={names} />}
      {gap !== null && <p class="certificate-part calm">{gap}</p>}
      {chain && <CertificateChain chain={chain} disclosures={disclosures} />}
      {sections.length > 0 && (
        <div class="certificate-sections">
          {sections.map((section) => (
            <Disclosure
              key={section.id}
              disclosures={disclosures}
              name={`certificate/${section.id}`}
              title={<span class="disclosure-title">{section.title}</span>}
            >
              {section.sentence !== null && (
                <p>
                  <Prose text={section.sentence} />
                </p>
              )}
              <CertificateFacts facts={section.facts} />
            </Disclosure>
          ))}
        </div>
      )}
      <CertificatePem url={page.url} offers={pem} />
    </section>
  );
}
