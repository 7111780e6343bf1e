/** Characters of Base64 in each line but the last (RFC 7468 §2). */
const lineLength = 64;

/**
 * Certificates as text (RFC 7468 §5), each given as its DER in Base64 with padding. A chain is one
 * after the other (RFC 8555 §9.1), as servers want it: their own first.
 */
export function certificatesPem(certificates: readonly string[]): string {
  return certificates.map(certificatePem).join('');
}

function certificatePem(base64: string): string {
  const lines = base64.match(new RegExp(`.{1,${lineLength}}`, 'g')) ?? [];
  return `${['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----'].join('\n')}\n`;
}
