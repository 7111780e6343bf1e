import { execFile } from 'node:child_process';
import { createServer, type TlsOptions } from 'node:tls';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { modernTls } from '../../src/explain/fixes/topics/tls-parameters.ts';
import { createAuthority } from '../lab/authority.ts';
import { listen, stopAll, type Running } from '../lab/listen.ts';

const run = promisify(execFile);

/** OpenSSL’s default security level refuses TLS 1.1 altogether. */
const old = {
  minVersion: 'TLSv1.1',
  maxVersion: 'TLSv1.1',
  ciphers: 'DEFAULT@SECLEVEL=0',
} as const;
const modern = { minVersion: 'TLSv1.2' } as const;

const running = new Map<object, Running>();

beforeAll(async () => {
  const { cert, key } = await (await createAuthority()).issue('good', 'localhost');
  for (const versions of [old, modern]) {
    const options: TlsOptions = { cert, key, ...versions };
    running.set(versions, await listen(createServer(options), '127.0.0.1'));
  }
});

afterAll(() => stopAll(running.values()));

/** What the commands say of the server that are to show whether the fix worked. */
async function verdictsOn(versions: object): Promise<readonly string[]> {
  const port = running.get(versions)?.port ?? 0;
  const { verify } = modernTls({ host: 'localhost', port, path: '/' }, 'About.');
  const commands = verify.flatMap(({ snippet }) => snippet?.text ?? []).slice(0, 2);
  return Promise.all(
    commands.map(async (command) => {
      const { stdout, stderr } = await run('bash', ['-c', `${command} 2>&1; true`]);
      return `${stdout}${stderr}`;
    }),
  );
}

describe('the commands that show which TLS versions a server speaks', () => {
  it('find TLS 1.1 on a server that speaks it, which OpenSSL would not by itself', async () => {
    const [usual, withOld] = await verdictsOn(old);
    expect(usual).toContain('Cipher is (NONE)');
    expect(withOld).toMatch(/Cipher is [A-Z\d-]+/);
    expect(withOld).not.toContain('alert protocol version');
  });

  it('see TLS 1.1 refused by a server that is as it should be', async () => {
    const [usual, withOld] = await verdictsOn(modern);
    expect(usual).toMatch(/Cipher is (?:TLS_|ECDHE-)/);
    expect(withOld).toContain('alert protocol version');
  });
});
