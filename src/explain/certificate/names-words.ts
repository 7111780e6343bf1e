import type { CertificateDetails } from '../../core/security-info.ts';
import { coversHost } from '../../standards/certificate-names.ts';
import { internationalName, type InternationalName } from '../../standards/international-name.ts';

/** The names and addresses a certificate is for. */
export interface NamesWords {
  readonly sentence: string;
  /** Those that cover the page's host first. */
  readonly names: readonly CertificateHost[];
  /** Names beyond what is kept. */
  readonly cut: number;
}

export interface CertificateHost extends InternationalName {
  readonly covers: boolean;
}

/** Which of a certificate's names covers the host (RFC 9525 §6); null where they could not be read. */
export function describeNames(details: CertificateDetails | null, host: string): NamesWords | null {
  if (details === null) return null;
  const { cutNames: cut } = details;
  const all = [
    ...details.dnsNames.map((name) => covering(name, { dnsNames: [name], ipAddresses: [] }, host)),
    ...details.ipAddresses.map((name) =>
      covering(name, { dnsNames: [], ipAddresses: [name] }, host),
    ),
  ];
  const names = [...all.filter(({ covers }) => covers), ...all.filter(({ covers }) => !covers)];
  return { sentence: sentenceOf(names, cut, host), names, cut };
}

function covering(
  name: string,
  names: Parameters<typeof coversHost>[0],
  host: string,
): CertificateHost {
  return { ...internationalName(name), covers: coversHost(names, host) };
}

function sentenceOf(names: readonly CertificateHost[], cut: number, host: string): string {
  const [first] = names;
  const count = names.length + cut;
  if (first === undefined) {
    return `It names no host at all, so it is not for ${host} either (subjectAltName).`;
  }
  if (!first.covers) {
    return cut > 0
      ? `None of the ${names.length} names that are kept is ${host}; ${cut} more are not kept.`
      : `${count === 1 ? 'The one name it is for' : `None of the ${count} names it is for`} is ${count === 1 ? 'not ' : ''}${host} (subjectAltName).`;
  }
  const also = count === 1 ? '' : `, and for ${count - 1} more`;
  return first.ascii.startsWith('*.')
    ? `It is for ${host} by a star, which stands for one label${also} (wildcard, RFC 9525 §6.3).`
    : `It is for ${host}${also} (subjectAltName).`;
}
