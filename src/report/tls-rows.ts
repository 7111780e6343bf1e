import type { ReportedCertificate, ReportedTls } from '../core/reported-tls.ts';

/** A fact of the connection in a report: what others chose stands apart from our own words after it. */
export interface TlsRow {
  readonly fact: string;
  readonly literals: readonly string[];
  readonly words: string;
}

/** The connection, and the server's certificate where the browser showed one. */
export function tlsRows(tls: ReportedTls): readonly TlsRow[] {
  const [own] = tls.certificates;
  return [...connectionRows(tls), ...(own === undefined ? [] : certificateRows(own))];
}

/** What stands beside the rows: `issuers` are who vouches for the server, the nearest first. */
export interface TlsRest {
  readonly isBare: boolean;
  readonly issuers: readonly TlsIssuer[];
  readonly cut: string | null;
}

export interface TlsIssuer {
  /** Null for a certificate without a name. */
  readonly subject: string | null;
  readonly isBuiltIn: boolean;
  readonly sha256: string | null;
}

export function tlsRest({ certificates, certificatesCut }: ReportedTls): TlsRest {
  return {
    isBare: certificates.length === 0,
    issuers: certificates.slice(1).map(({ subject, sha256, builtInRoot }) => ({
      subject,
      sha256,
      isBuiltIn: builtInRoot === true,
    })),
    cut: certificatesCut === 0 ? null : `${certificatesCut} more certificates are not listed.`,
  };
}

function connectionRows(tls: ReportedTls): readonly TlsRow[] {
  const { forwardSecrecy, bypassedWarning } = tls;
  return [
    ...(bypassedWarning === null ? [] : [told('Bypassed warning', bypassedWarning)]),
    said('Version', tls.version),
    told('Cipher suite', tls.cipherSuite),
    told('Key exchange', tls.keyExchangeGroup),
    told('Handshake signed with', tls.signatureScheme),
    said('Forward secrecy', forwardSecrecy === null ? null : forwardSecrecy ? 'yes' : 'no'),
  ];
}

function certificateRows(certificate: ReportedCertificate): readonly TlsRow[] {
  const { dnsNames, ipAddresses, namesCut, key, signature } = certificate;
  return [
    told('Certificate of', certificate.subject),
    told('Issued by', certificate.issuer),
    said('Valid from', certificate.notBefore),
    said('Valid until', certificate.notAfter),
    dnsNames === null
      ? said('Names', null)
      : names([...dnsNames, ...(ipAddresses ?? [])], namesCut),
    told('Public key', key && keyText(key)),
    told('Signature algorithm', signature && signatureText(signature)),
    told('Serial number', certificate.serialNumber),
    told('SHA-256 fingerprint', certificate.sha256),
    told('SHA-1 fingerprint', certificate.sha1),
  ];
}

function names(literals: readonly string[], cut: number): TlsRow {
  const more = cut === 0 ? '' : ` and ${cut} more`;
  const words = literals.length === 0 && cut === 0 ? 'none' : more;
  return { fact: 'Names', literals, words };
}

function told(fact: string, value: string | null): TlsRow {
  return value === null ? said(fact, null) : { fact, literals: [value], words: '' };
}

function said(fact: string, words: string | null): TlsRow {
  return { fact, literals: [], words: words ?? 'not told by this browser' };
}

function keyText({ algorithm, curve, bits }: NonNullable<ReportedCertificate['key']>): string {
  return [algorithm, curve, bits === null ? null : `${bits} bits`]
    .filter((part) => part !== null)
    .join(', ');
}

function signatureText({ algorithm, hash }: NonNullable<ReportedCertificate['signature']>): string {
  return hash === null ? algorithm : `${algorithm} with ${hash}`;
}
