import * as fc from 'fast-check';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { limits } from '../../src/core/limits.ts';
import { commandSchema, sendCommand, type Command } from '../../src/messaging/commands.ts';
import { fakeBrowser, resetFakeBrowser, world } from '../fake-browser.ts';
import { throughJson } from '../storage/damage.ts';

vi.mock('webextension-polyfill', async () => import('../fake-browser.ts'));

beforeEach(() => {
  resetFakeBrowser();
});
afterEach(() => {
  vi.restoreAllMocks();
});

const forget: Command = { type: 'forget-site', site: 'a.test' };
const reload: Command = { type: 'reload-tab', tabId: 3 };
const allow: Command = { type: 'allow-port', tabId: 3, site: 'a.test', port: 8443 };
const tooMany = Array.from({ length: limits.visitsAtOnce + 1 }, () => null);
const allowUntil: Command = {
  type: 'allow-port-until',
  site: 'a.test',
  port: 8443,
  until: 1_800_000_000_000,
};
const prefer: Command = { type: 'set-preference', name: 'theme', value: 'dark' };
const withdraw: Command = { type: 'withdraw-port', site: 'a.test', port: 8443 };

describe('a command', () => {
  it.each<Command>([
    forget,
    reload,
    allow,
    withdraw,
    allowUntil,
    prefer,
    { type: 'forget-before', time: 1 },
    { type: 'forget-everything' },
    { type: 'add-visits', visits: [{ id: 'a' }, null] },
    { type: 'sum-up-sites' },
    { type: 'retry-storage' },
  ])('arrives as it was sent: $type', async (command) => {
    world.reply = { ok: true };
    expect(await sendCommand(command)).toEqual({ ok: true });
    expect(world.sent.map((sent) => v.parse(commandSchema, throughJson(sent)))).toEqual([command]);
  });

  it('comes back with the reason where it was not done', async () => {
    world.reply = { ok: false, reason: 'No tab with id: 3.' };
    expect(await sendCommand(reload)).toEqual({ ok: false, reason: 'No tab with id: 3.' });
  });

  it.each([
    ['no reply', undefined],
    ['null', null],
    ['no word of success', {}],
    ['a failure without a reason', { ok: false }],
    ['a success that is no boolean', { ok: 'true' }],
    ['text', 'ok'],
  ])('was not done where the reply is not one: %s', async (_name, reply) => {
    world.reply = reply;
    expect(await sendCommand(forget)).toEqual({
      ok: false,
      reason: expect.stringMatching(/.+/) as unknown,
    });
  });

  it.each([
    ['an error', new Error('Receiving end does not exist.')],
    ['a word', 'Receiving end does not exist.'],
  ])('was not done where nobody was there to hear it: %s', async (_name, thrown) => {
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockRejectedValue(thrown);
    const reply = await sendCommand(forget);
    expect(reply).toEqual({ ok: false, reason: 'Receiving end does not exist.' });
  });
});

describe('what is no command is refused', () => {
  it.each([
    ['an unknown one', { type: 'open-tab', tabId: 3 }],
    ['one without a type', { site: 'a.test' }],
    ['a site that is empty', { type: 'forget-site', site: '' }],
    ['a site that is no text', { type: 'forget-site', site: ['a.test'] }],
    ['a site that is missing', { type: 'forget-site' }],
    ['a tab that is text', { type: 'reload-tab', tabId: '3' }],
    ['a tab that is a fraction', { type: 'reload-tab', tabId: 3.5 }],
    ['a tab that is no number', { type: 'reload-tab', tabId: Number.NaN }],
    ['a port that is text', { ...allow, port: '8443' }],
    ['a port beyond the last', { ...allow, port: 65_536 }],
    ['a port of no site', { ...withdraw, site: '' }],
    ['a port of no tab', { ...allow, tabId: undefined }],
    ['an age that is none', { type: 'forget-before', time: Infinity }],
    ['an age that is text', { type: 'forget-before', time: 'all' }],
    ['visits that are no list', { type: 'add-visits', visits: {} }],
    ['more visits than one message holds', { type: 'add-visits', visits: tooMany }],
    ['null', null],
  ])('%s', (_name, message) => {
    expect(v.is(commandSchema, message)).toBe(false);
  });

  it('without an error, whatever it is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (message) => {
        expect(v.safeParse(commandSchema, message).success).toBe(false);
      }),
    );
  });
});
