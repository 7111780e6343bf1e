import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

function isMissingProgram(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

async function certutil(args: readonly string[]): Promise<void> {
  try {
    await run('certutil', args);
  } catch (error) {
    if (!isMissingProgram(error)) throw error;
    throw new Error(
      'The lab needs the program "certutil" to make its browser trust the test authority. ' +
        'Install it: libnss3-tools (Debian, Ubuntu), nss-tools (Fedora), nss (Arch, Homebrew).',
      { cause: error },
    );
  }
}

/**
 * Fills an empty directory so that a Chromium started with it as HOME trusts the authority.
 * The home directory of the person at the machine stays as it is.
 */
export async function prepareTrustingHome(home: string, authorityPem: string): Promise<void> {
  const folder = join(home, '.pki', 'nssdb');
  await mkdir(folder, { recursive: true });
  await makeCertificateDatabase(folder, authorityPem);
}

/** Makes the certificate database of a Chromium's home or of a Firefox profile. */
export async function makeCertificateDatabase(folder: string, authorityPem: string): Promise<void> {
  const database = `sql:${folder}`;
  const certificate = join(folder, 'lab-authority.pem');
  const name = 'Portlight Lab Authority';
  await writeFile(certificate, authorityPem);
  await certutil(['-N', '-d', database, '--empty-password']);
  await certutil(['-A', '-d', database, '-n', name, '-t', 'C,,', '-i', certificate]);
}
