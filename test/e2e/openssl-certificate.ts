import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** What the view must show of a certificate, by its labels. */
export type CertificateFields = Readonly<Record<string, string>>;

/** What OpenSSL calls keys, curves and signatures, in the words of the view. */
const algorithms: Readonly<Record<string, string>> = {
  'id-ecPublicKey': 'EC',
  rsaEncryption: 'RSA',
  'ecdsa-with-SHA256': 'ECDSA with SHA-256',
  sha256WithRSAEncryption: 'RSA with SHA-256',
};

/** Reads a certificate with `openssl x509`: a second opinion on all that the view shows of it. */
export async function readWithOpenssl(der: Buffer): Promise<CertificateFields> {
  const text = await openssl(der, ['-text', '-nameopt', 'RFC2253']);
  const find = (pattern: RegExp): string => {
    const found = pattern.exec(text)?.[1];
    if (found === undefined) throw new Error(`OpenSSL says nothing like ${pattern} in:\n${text}`);
    return found.trim();
  };
  const curve = /NIST CURVE: (\S+)/.exec(text)?.[1] ?? null;
  const key = [
    algorithms[find(/Public Key Algorithm: (.*)/)],
    curve,
    find(/Public-Key: \((\d+ bit)\)/) + 's',
  ];
  return {
    Subject: find(/Subject: (.*)/),
    Issuer: find(/Issuer: (.*)/),
    'Valid from': moment(find(/Not Before: (.*)/)),
    'Valid until': moment(find(/Not After : (.*)/)),
    'Public key': key.filter((part) => part !== null).join(', '),
    'Signature algorithm': algorithms[find(/Signature Algorithm: (.*)/)] ?? 'unknown',
    'Serial number': find(/Serial Number:\s*([\da-f:]+)/).toUpperCase(),
    'SHA-256 fingerprint': await fingerprint(der, '-sha256'),
    'SHA-1 fingerprint': await fingerprint(der, '-sha1'),
  };
}

async function fingerprint(der: Buffer, hash: string): Promise<string> {
  const text = await openssl(der, ['-fingerprint', hash]);
  return text.trim().replace(/^.*=/, '');
}

/** `Nov 22 12:00:00 2026 GMT` as the view writes it. */
function moment(text: string): string {
  return new Date(text).toISOString().replace('T', ' ').replace(/\..*$/, ' UTC');
}

/** The names a certificate is for, in order. */
export async function alternativeNames(der: Buffer): Promise<readonly string[]> {
  const text = await openssl(der, ['-ext', 'subjectAltName']);
  return [...text.matchAll(/(?:DNS|IP Address):([^,\s]+)/g)].flatMap(([, name = '']) => name);
}

async function openssl(der: Buffer, options: readonly string[]): Promise<string> {
  const running = promisify(execFile)('openssl', ['x509', '-inform', 'der', '-noout', ...options]);
  running.child.stdin?.end(der);
  return (await running).stdout;
}
