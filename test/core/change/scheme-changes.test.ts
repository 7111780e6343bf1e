import { describe, expect, it } from 'vitest';
import { changesOf, lastChangeOf, type VisitStory } from './history-of.ts';

const http: VisitStory = ['http://a.test/'];
const https: VisitStory = ['https://a.test/'];
const sentOn: VisitStory = ['https://a.test/', { redirectedFrom: 'http://a.test/' }];
const sentOnEarlier: VisitStory = ['https://a.test/', { redirectedFrom: 'http://a.test' }];
const plain: VisitStory = ['http://a.test/plain'];
const sentToWww: VisitStory = ['https://www.a.test/', { redirectedFrom: 'http://a.test/' }];

describe('the scheme of a host', () => {
  it.each<readonly [string, readonly VisitStory[], readonly string[]]>([
    ['stays https', [https, https], []],
    ['stays http', [http, http], []],
    ['is http where https was', [https, http], ['http-where-https 1']],
    [
      'is http at another page where https was',
      [https, ['http://a.test/b']],
      ['http-where-https 1'],
    ],
    ['is https where http was', [http, https], ['https-where-http 1']],
    [
      'is the one or the other as a person asks',
      [https, http, https, http],
      ['http-where-https 1'],
    ],
    ['loses its redirect', [sentOn, http], ['redirect-lost 1']],
    ['loses its redirect once', [sentOn, http, http], ['redirect-lost 1']],
    ['loses its redirect to another host', [sentToWww, http], ['redirect-lost 1']],
    ['gains a redirect', [http, sentOn], ['redirect-gained 1']],
    ['loses what it gained', [http, sentOn, http], ['redirect-gained 1', 'redirect-lost 2']],
    [
      'loses one of which an earlier version kept the origin',
      [sentOnEarlier, http],
      ['redirect-lost 1'],
    ],
    ['redirects some addresses and others never', [plain, sentOn, plain], ['redirect-gained 1']],
    [
      'loses its redirect beside an address that never had one',
      [plain, sentOn, http],
      ['redirect-gained 1', 'redirect-lost 2'],
    ],
    ['keeps its redirect', [sentOn, https, sentOn], []],
    ['is of its own port', [['https://a.test:8443/'], http], []],
    [
      'changes on one port',
      [['https://a.test:8443/'], ['http://a.test:8443/']],
      ['http-where-https 1'],
    ],
    ['is its own', [['https://www.a.test/'], http], []],
    ['was not observed before', [['https://a.test/', { freshness: 'cache' }], http], []],
    ['is not observed now', [https, ['http://a.test/', { freshness: 'not-observed' }]], []],
    ['is nothing on this machine', [['https://localhost/'], ['http://localhost/']], []],
  ])('%s', (_name, stories, changes) => {
    expect(changesOf(...stories)).toEqual(changes);
  });

  it('is told by the address that answered', () => {
    expect(lastChangeOf(sentToWww, http)).toMatchObject({
      place: 'http://a.test',
      before: { url: 'https://www.a.test/' },
      after: { url: 'http://a.test/' },
    });
  });
});
