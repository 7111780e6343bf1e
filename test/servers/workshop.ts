import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { placeholders } from '../../src/explain/fixes/placeholders.ts';
import { createAuthority } from '../lab/authority.ts';

/** A folder of its own for configurations, with a certificate and key that they can name. */
export interface Workshop {
  readonly folder: string;
  readonly certificate: string;
  readonly key: string;
  /** Writes a file and gives its path. */
  readonly write: (name: string, text: string) => string;
  readonly clear: () => void;
}

export async function openWorkshop(): Promise<Workshop> {
  const folder = mkdtempSync(join(tmpdir(), 'portlight-servers-'));
  const write = (name: string, text: string): string => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  const authority = await createAuthority();
  const { cert, key } = await authority.issue('good', 'a.test');
  return {
    folder,
    certificate: write('fullchain.pem', cert),
    key: write('privkey.pem', key),
    write,
    clear: () => rmSync(folder, { recursive: true, force: true }),
  };
}

const hasIpv6 = Object.values(networkInterfaces())
  .flat()
  .some((address) => address?.family === 'IPv6');

/**
 * What a person has and this machine may not: certificates, a server behind, and ports that everybody
 * may open, for nginx opens them even for a test. The form of the lines stays as it is.
 */
export function settle(text: string, { folder, certificate }: Workshop): string {
  const settled = text
    .replaceAll(/\/etc\/letsencrypt\/live\/[^/\s]+\//g, `${folder}/`)
    .replaceAll('/etc/ssl/certs/ca-certificates.crt', certificate)
    .replaceAll(placeholders.backend, 'localhost')
    .replaceAll(/(?<=listen (?:\[::\]:)?)(?:443|80)\b/g, (port) => `${50_000 + Number(port)}`);
  return hasIpv6 ? settled : settled.replaceAll('[::]:', '127.0.0.2:');
}
