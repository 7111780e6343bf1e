import { describe, expect, it } from 'vitest';
import { limits } from '../../src/core/limits.ts';
import { readPolicy } from '../../src/core/policy.ts';

const port = { site: 'intranet.test', port: 8443, until: '2026-12-31' };
const until = Date.parse('2027-01-01') - 1;
const many = Array.from({ length: limits.allowedPorts + 1 }, () => port);

describe('a policy', () => {
  it.each<[string, Record<string, unknown>, object]>([
    ['nothing', {}, { preferences: {}, allowedPorts: null, refused: [] }],
    ['names of no setting', { colour: 'red', managed: [] }, { preferences: {}, refused: [] }],
    ['null for what nobody set', { theme: null, allowedPorts: null }, { refused: [] }],
    ['a preference', { theme: 'dark' }, { preferences: { theme: 'dark' } }],
    ['false', { recording: false }, { preferences: { recording: false } }],
    ['days', { historyDays: 0 }, { preferences: { historyDays: 0 } }],
    ['too many days', { historyDays: limits.historyDays + 1 }, { refused: ['historyDays'] }],
    ['a number as text', { historyDays: '30' }, { preferences: {}, refused: ['historyDays'] }],
    ['ports', { allowedPorts: [port] }, { allowedPorts: [{ ...port, until }] }],
    ['no port', { allowedPorts: [] }, { allowedPorts: [], refused: [] }],
    ['ports that are none', { allowedPorts: 'a.test:81' }, { refused: ['allowedPorts'] }],
    ['more ports than are kept', { allowedPorts: many }, { refused: ['allowedPorts'] }],
  ])('of %s', (_name, values, expected) => {
    expect(readPolicy(values)).toMatchObject(expected);
  });

  it.each([
    ['is no object', null],
    ['has no host', { ...port, site: '' }],
    ['has a host that is none', { ...port, site: 'https://intranet.test' }],
    ['has a port that is none', { ...port, port: 0 }],
    ['has no end', { site: port.site, port: port.port }],
    ['ends on a day that is none', { ...port, until: '2026-06-31' }],
    ['ends at a number', { ...port, until }],
  ])('whose second port %s allows none of them', (_name, entry) => {
    const { allowedPorts, refused } = readPolicy({ allowedPorts: [port, entry] });
    expect([allowedPorts, refused]).toEqual([null, ['allowedPorts']]);
  });
});
