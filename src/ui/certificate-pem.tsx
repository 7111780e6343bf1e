import type { JSX } from 'preact';
import type { PemOffer } from '../explain/certificate/pem-offer.ts';
import { pemFileName } from '../report/file-name.ts';
import { CopyButton } from './copy-button.tsx';
import { saveFile } from './save-file.ts';

export interface CertificatePemProps {
  readonly url: string;
  readonly offers: readonly PemOffer[];
}

/** The certificate, and its chain, to take along as text (PEM). */
export function CertificatePem({ url, offers }: CertificatePemProps): JSX.Element | null {
  if (offers.length === 0) return null;
  return (
    <div class="certificate-part certificate-pem">
      {offers.map(({ what, label, text }) => (
        <div key={what} class="pem-offer">
          <button
            type="button"
            class="button"
            // RFC 8555 §9.1
            onClick={() =>
              saveFile(pemFileName(url, what), 'application/pem-certificate-chain', text)
            }
          >
            {saveLabels[what]}
          </button>
          <CopyButton text={text} name={`${label} as PEM`} />
        </div>
      ))}
    </div>
  );
}

const saveLabels: Readonly<Record<PemOffer['what'], string>> = {
  certificate: 'Save certificate (PEM)',
  chain: 'Save whole chain (PEM)',
};
