import { describe, expect, it } from 'vitest';
import { groupHosts } from '../../../src/explain/requests/group-hosts.ts';
import { hostAt } from './hosts.ts';

const insecure = hostAt('http://x.bad.test', { state: 'blocked' });

describe('the hosts by site', () => {
  it('stand insecure first, then the page’s own, then by name', () => {
    const hosts = ['https://b.zoo.test', 'https://www.page.test', 'https://a.test'].map((origin) =>
      hostAt(origin),
    );
    const groups = groupHosts([...hosts, insecure], 'page.test');
    expect(groups.map(({ site, isOwn }) => [site, isOwn])).toEqual([
      ['bad.test', false],
      ['page.test', true],
      ['a.test', false],
      ['zoo.test', false],
    ]);
  });

  it('have their insecure ones first within a site, the worst before all, then the page, then by name and port', () => {
    const hosts = [
      hostAt('https://a.bad.test:8443'),
      hostAt('https://a.bad.test'),
      hostAt('https://www.bad.test', { isPage: true }),
      insecure,
      hostAt('http://y.bad.test', { state: 'clear-text' }),
    ];
    const [group] = groupHosts(hosts, null);
    expect(group?.hosts.map(({ origin }) => origin)).toEqual([
      'http://y.bad.test',
      'http://x.bad.test',
      'https://www.bad.test',
      'https://a.bad.test',
      'https://a.bad.test:8443',
    ]);
  });

  it('do not move when one of them is asked again', () => {
    const few = [hostAt('https://b.test'), hostAt('https://a.test')];
    const more = [hostAt('https://b.test', { requests: 900 }), hostAt('https://a.test')];
    const sites = (hosts: typeof few) => groupHosts(hosts, null).map(({ site }) => site);
    expect(sites(more)).toEqual(sites(few));
  });

  it('keep an address, a single label and what is no host as a site of their own', () => {
    const origins = ['https://192.0.2.1', 'https://intranet', 'https://[2001:db8::1]', 'a b'];
    const groups = groupHosts(
      origins.map((origin) => hostAt(origin)),
      null,
    );
    expect(groups.map(({ site }) => site).toSorted()).toEqual(
      ['192.0.2.1', 'intranet', '[2001:db8::1]', 'a b'].toSorted(),
    );
  });

  it('are grouped in a moment, five hundred of them', () => {
    const hosts = Array.from({ length: 500 }, (_, place) =>
      hostAt(`https://h${place}.s${place % 90}.test`),
    );
    const start = performance.now();
    expect(groupHosts(hosts, null)).toHaveLength(90);
    // Measured at less than ten milliseconds; the bound leaves room for a busy machine.
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});
