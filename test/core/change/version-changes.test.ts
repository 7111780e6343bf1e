import { describe, expect, it } from 'vitest';
import { changesOf, lastChangeOf, type VisitStory } from './history-of.ts';

function over(protocol: string | null, url = 'https://a.test/'): VisitStory {
  return [url, { protocol }];
}

function encryptedWith(tlsVersion: string | null): VisitStory {
  return ['https://a.test/', tlsVersion === null ? {} : { tlsVersion }];
}

describe('the HTTP version of an origin', () => {
  it.each<readonly [string, readonly VisitStory[], readonly string[]]>([
    ['stays', [over('h2'), over('h2')], []],
    ['is lowered', [over('h2'), over('http/1.1')], ['http-version-lowered 1']],
    ['is lowered from QUIC', [over('h3'), over('http/1.1')], ['http-version-lowered 1']],
    ['is lowered further', [over('http/1.1'), over('http/1.0')], ['http-version-lowered 1']],
    ['is raised', [over('http/1.1'), over('h2')], ['http-version-raised 1']],
    ['is carried by what the network lets through', [over('h3'), over('h2'), over('h3')], []],
    ['is not known before', [over(null), over('http/1.1')], []],
    ['is not known now', [over('h2'), over(null), over('')], []],
    ['has a name of another time', [over('h2'), over('h9')], []],
    ['is its own', [over('h2'), over('http/1.1', 'https://www.a.test/')], []],
  ])('%s', (_name, stories, changes) => {
    expect(changesOf(...stories)).toEqual(changes);
  });
});

describe('the TLS version of an origin', () => {
  it.each<readonly [string, readonly VisitStory[], readonly string[]]>([
    ['stays', [encryptedWith('TLSv1.3'), encryptedWith('TLSv1.3')], []],
    ['is lowered', [encryptedWith('TLSv1.3'), encryptedWith('TLSv1.2')], ['tls-lowered 1']],
    ['is raised', [encryptedWith('TLSv1.2'), encryptedWith('TLSv1.3')], ['tls-raised 1']],
    ['is called by two names', [encryptedWith('TLSv1'), encryptedWith('TLSv1.0')], []],
    ['is not told now', [encryptedWith('TLSv1.3'), encryptedWith(null)], []],
    ['is not told before', [encryptedWith(null), encryptedWith('TLSv1.2')], []],
    ['has a name of another time', [encryptedWith('TLSv1.3'), encryptedWith('TLSv9')], []],
  ])('%s', (_name, stories, changes) => {
    expect(changesOf(...stories)).toEqual(changes);
  });

  it('is told by its usual names', () => {
    expect(lastChangeOf(encryptedWith('TLSv1.3'), encryptedWith('TLSv1.2'))).toMatchObject({
      parameters: { before: 'TLS 1.3', after: 'TLS 1.2' },
    });
  });
});
