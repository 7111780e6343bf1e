/** Versions of SSL and TLS as browsers name them, and what became of each. */
export interface TlsVersion {
  /** `TLS 1.3` */
  readonly name: string;
  /** Major and minor byte of the protocol, as the record layer has them: 0x0304 is TLS 1.3. */
  readonly code: number;
  /** The document that forbids its use; null for those in use. */
  readonly retiredBy: string | null;
}

const rfc8996 = 'RFC 8996';

const versions: ReadonlyMap<string, TlsVersion> = new Map([
  ['SSLv3', { name: 'SSL 3.0', code: 0x0300, retiredBy: 'RFC 7568' }],
  ['TLSv1', { name: 'TLS 1.0', code: 0x0301, retiredBy: rfc8996 }],
  ['TLSv1.0', { name: 'TLS 1.0', code: 0x0301, retiredBy: rfc8996 }],
  ['TLSv1.1', { name: 'TLS 1.1', code: 0x0302, retiredBy: rfc8996 }],
  ['TLSv1.2', { name: 'TLS 1.2', code: 0x0303, retiredBy: null }],
  ['TLSv1.3', { name: 'TLS 1.3', code: 0x0304, retiredBy: null }],
]);

/** The version a browser names (`TLSv1.2`); null for one that is not known. */
export function tlsVersion(name: string): TlsVersion | null {
  return versions.get(name) ?? null;
}
