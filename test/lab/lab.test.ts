import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';
import { text } from 'node:stream/consumers';
import { describe, expect, test, vi } from 'vitest';
import { goodCases } from './cases/good.ts';
import { startLab, type Lab } from './lab.ts';
import { goodHsts } from './render.ts';

function portOf(host: string, { resolverRules }: Lab): number {
  const rule = resolverRules.split(', ').find((line) => line.startsWith(`MAP ${host}:443 `));
  return Number(rule?.split(':').at(-1));
}

async function get(host: string, lab: Lab): Promise<IncomingMessage> {
  const sent = request({
    host: '127.0.0.1',
    port: portOf(host, lab),
    servername: host,
    headers: { host },
    ca: lab.authorityPem,
    agent: false,
  });
  sent.end();
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  return response;
}

function openServersAndSockets(): readonly string[] {
  return process.getActiveResourcesInfo().filter((resource) => resource.startsWith('TCP'));
}

describe('the lab', () => {
  test('serves its cases to a client that trusts its authority, and stops for good', async () => {
    const before = openServersAndSockets();
    const lab = await startLab({ cases: goodCases });
    const port = portOf('good.test', lab);

    const response = await get('good.test', lab);
    expect(response.statusCode).toBe(200);
    expect(response.headers['strict-transport-security']).toBe(goodHsts);
    expect(await text(response)).toContain('An encrypted page');

    expect(lab.startUrl).toBe('https://start.lab.test/');
    const start = await text(await get('start.lab.test', lab));
    for (const { url } of goodCases) expect(start).toContain(`href="${url}"`);

    await lab.stop();
    // Node lists a handle until the turn after its end.
    await vi.waitFor(() => expect(openServersAndSockets()).toEqual(before));
    await expect(get('good.test', lab)).rejects.toMatchObject({ code: 'ECONNREFUSED', port });
  });

  test('lets nothing but its own names resolve', async () => {
    const lab = await startLab({ cases: goodCases });
    expect(lab.resolverRules).toMatch(/, MAP \* ~NOTFOUND$/u);
    await lab.stop();
  });
});
