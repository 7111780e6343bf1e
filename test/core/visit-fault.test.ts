import { describe, expect, it } from 'vitest';
import { vetVisit } from '../../src/core/visit-fault.ts';
import type { Visit } from '../../src/core/visit.ts';
import { visitTo } from '../storage/visit-to.ts';
import { noon } from './observations.ts';

const day = 86_400_000;
const good = visitTo('https://www.a.test:8443/path/');

describe('a visit from outside', () => {
  it.each([
    ['as it is kept here', good],
    ['with the address that redirected', { ...good, redirectedFrom: 'http://a.test/path' }],
    ['with the origin that redirected', { ...good, redirectedFrom: 'http://www.a.test:8080' }],
    ['over http', visitTo('http://a.test/')],
    ['to an address', visitTo('http://192.0.2.1/')],
    ['of today where the clocks differ by a little', { ...good, time: noon + day }],
  ])('is taken: %s', (_name, visit) => {
    expect(vetVisit(visit, noon)).toEqual(visit);
  });

  it('is kept under the site that its address belongs to', () => {
    expect(vetVisit({ ...good, site: 'bank.test' }, noon)).toEqual({ ...good, site: 'a.test' });
  });

  it.each<[string, Partial<Visit>, string]>([
    ['no address', { url: 'a.test' }, 'address'],
    ['an address of a file', { url: 'file:///etc/passwd', origin: 'null' }, 'address'],
    ['an address of an extension', { url: 'chrome-extension://a/', origin: 'null' }, 'address'],
    ['a script for an address', { url: 'javascript:alert(1)' }, 'address'],
    ['a query', { url: 'https://www.a.test:8443/?token=1' }, 'address'],
    ['a fragment', { url: 'https://www.a.test:8443/#token' }, 'address'],
    ['credentials', { url: 'https://me:word@www.a.test:8443/' }, 'address'],
    ['an address not as browsers write it', { url: 'https://WWW.a.test:8443/' }, 'address'],
    ['the origin of another', { origin: 'https://bank.test' }, 'address'],
    ['nonsense that redirected', { redirectedFrom: 'a.test' }, 'address'],
    ['a query of what redirected', { redirectedFrom: 'http://a.test/?token' }, 'address'],
    ['a time to come', { time: noon + day + 1 }, 'time'],
    ['no time', { time: 0 }, 'time'],
    ['a time before all times', { time: -1 }, 'time'],
    ['an endless time', { time: Infinity }, 'time'],
    ['no time at all', { time: Number.NaN }, 'time'],
    ['a finding that is no code', { findings: ['<b>x</b>'] }, 'finding'],
    ['an empty finding', { findings: [''] }, 'finding'],
  ])('is refused with %s', (_name, other, fault) => {
    expect(vetVisit({ ...good, ...other }, noon)).toBe(fault);
  });
});
