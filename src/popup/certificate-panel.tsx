import type { JSX } from 'preact';
import { CertificateView } from '../ui/certificate-view.tsx';
import type { PagePanelProps } from './page-panel.ts';

/** What is known of the certificate and of the TLS connection. */
export function CertificatePanel({ page, verdict, state, checks }: PagePanelProps): JSX.Element {
  const { disclosures, fixChoice } = state;
  const shared = { checks, disclosures, fixChoice };
  return <CertificateView page={page} verdict={verdict} {...shared} />;
}
