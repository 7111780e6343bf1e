import type { ReportedCertificate, ReportedTls } from '../core/reported-tls.ts';
import { code, codeCell, prose, table } from './markdown-text.ts';

/** The connection, the server's certificate, and who vouches for it, as Markdown blocks. */
export function tlsMarkdown(tls: ReportedTls | null): readonly string[] {
  if (tls === null) return [];
  const [own, ...others] = tls.certificates;
  return [
    table(['Fact', 'Value'], [...connectionRows(tls), ...(own ? certificateRows(own) : [])]),
    ...(own === undefined ? ['The browser showed no certificate.'] : []),
    ...(others.length === 0 ? [] : [`**Vouched for by:**`, others.map(issuerLine).join('\n')]),
    ...(tls.certificatesCut === 0
      ? []
      : [`${tls.certificatesCut} more certificates are not listed.`]),
  ];
}

type Row = readonly [string, string];

function connectionRows(tls: ReportedTls): readonly Row[] {
  const { forwardSecrecy, bypassedWarning } = tls;
  return [
    ...(bypassedWarning === null ? [] : [['Bypassed warning', codeCell(bypassedWarning)] as const]),
    ['Version', tls.version === null ? untold : prose(tls.version)],
    ['Cipher suite', told(tls.cipherSuite)],
    ['Key exchange', told(tls.keyExchangeGroup)],
    ['Handshake signed with', told(tls.signatureScheme)],
    ['Forward secrecy', forwardSecrecy === null ? untold : forwardSecrecy ? 'yes' : 'no'],
  ];
}

function certificateRows(certificate: ReportedCertificate): readonly Row[] {
  const { notBefore, notAfter, dnsNames, ipAddresses, namesCut, key, signature } = certificate;
  const names = [...(dnsNames ?? []), ...(ipAddresses ?? [])];
  const more = namesCut === 0 ? '' : ` and ${namesCut} more`;
  return [
    ['Certificate of', told(certificate.subject)],
    ['Issued by', told(certificate.issuer)],
    ['Valid from', notBefore ?? untold],
    ['Valid until', notAfter ?? untold],
    ['Names', dnsNames === null ? untold : names.map(codeCell).join(', ') + more || 'none'],
    ['Public key', key === null ? untold : codeCell(keyText(key))],
    ['Signature algorithm', signature === null ? untold : codeCell(signatureText(signature))],
    ['Serial number', told(certificate.serialNumber)],
    ['SHA-256 fingerprint', told(certificate.sha256)],
    ['SHA-1 fingerprint', told(certificate.sha1)],
  ];
}

function issuerLine({ subject, sha256, builtInRoot }: ReportedCertificate): string {
  const origin = builtInRoot ? ', came with the browser' : '';
  const print = sha256 === null ? '' : `, SHA-256 ${code(sha256)}`;
  return `- ${subject === null ? 'a certificate without a name' : code(subject)}${origin}${print}`;
}

function keyText({ algorithm, curve, bits }: NonNullable<ReportedCertificate['key']>): string {
  return [algorithm, curve, bits === null ? null : `${bits} bits`]
    .filter((part) => part !== null)
    .join(', ');
}

function signatureText({ algorithm, hash }: NonNullable<ReportedCertificate['signature']>): string {
  return hash === null ? algorithm : `${algorithm} with ${hash}`;
}

const untold = 'not told by this browser';

function told(value: string | null): string {
  return value === null ? untold : codeCell(value);
}
