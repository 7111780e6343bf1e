import type { Connection } from '../../core/security-info.ts';
import { certificatesPem } from '../../standards/pem.ts';

/** A file that a person can save or copy. */
export interface PemOffer {
  readonly what: 'certificate' | 'chain';
  /** `certificate of a.test`, `chain of 3 certificates`. */
  readonly label: string;
  /** PEM (RFC 7468). */
  readonly text: string;
}

/** The server's certificate, and its whole chain where every part of it is there. */
export function describePem({ security }: Connection, host: string): readonly PemOffer[] {
  const { certificates, cutCertificates } = security;
  const ders = certificates.flatMap(({ der }) => der ?? []);
  const own = certificates[0]?.der ?? null;
  const isWhole = ders.length === certificates.length && cutCertificates === 0;
  return [
    ...(own === null
      ? []
      : [
          {
            what: 'certificate',
            label: `certificate of ${host}`,
            text: certificatesPem([own]),
          } as const,
        ]),
    ...(isWhole && ders.length > 1
      ? [
          {
            what: 'chain',
            label: `chain of ${ders.length} certificates`,
            text: certificatesPem(ders),
          } as const,
        ]
      : []),
  ];
}
