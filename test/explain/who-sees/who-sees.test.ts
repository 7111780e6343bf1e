import { describe, expect, it } from 'vitest';
import type { InsecureResource } from '../../../src/core/insecure-resource.ts';
import { describeWhoSees } from '../../../src/explain/who-sees/who-sees.ts';
import { failedPageOf, host, pageOf, resource, unseenPageOf } from '../../checks/page-of.ts';
import { certificateOf, firefoxTold, rootOf } from '../../core/connections.ts';
import { sampleVerdict } from '../sample-pages.ts';
import { itemOf, lines, whoSees } from './sights.ts';

const url = 'https://a.test/';
const looked = { report: { protocol: 'h2' } };

describe('who sees a page that came encrypted', () => {
  it('tells in Chromium what follows from TLS, and what the browser does not tell', () => {
    const { way, end } = whoSees(pageOf(url, looked));
    expect(lines(way.items)).toEqual([
      'reads ends (observed)',
      'reads amount (standard)',
      'probably server-name (not-observed)',
      'unknown certificate (not-observed)',
      'unknown look-up (not-observed)',
      'cannot content (standard)',
      'unknown proxy (not-observed)',
    ]);
    expect(lines(end.items)).toEqual([
      'reads site (standard)',
      'reads your-address (standard)',
      'unknown terminator (not-observed)',
      'unknown identity (not-observed)',
    ]);
    expect(itemOf(way.items, 'ends').detail).toContain('192.0.2.1 answered by TCP');
    expect(itemOf(way.items, 'server-name').what).toBe('The host’s name, a.test');
    expect(itemOf(end.items, 'site').detail).toContain('reach a.test as you sent them');
  });

  it.each([
    ['TLSv1.3', 'cannot certificate (observed)', 'TLS 1.3 sends it encrypted'],
    ['TLSv1.2', 'reads certificate (observed)', 'TLS 1.2 sends it in clear text'],
  ])('says of %s whether the certificate is readable', (protocolVersion, line, words) => {
    const { way } = whoSees(pageOf(url, { ...looked, security: firefoxTold({ protocolVersion }) }));
    expect(lines(way.items)).toContain(line);
    expect(itemOf(way.items, 'certificate').detail).toContain(words);
  });

  it('says nothing of the certificate under a version it does not know', () => {
    const security = firefoxTold({ protocolVersion: 'TLSv9' });
    const { way } = whoSees(pageOf(url, { ...looked, security }));
    expect(lines(way.items)).toContain('unknown certificate (not-observed)');
  });

  it('knows TLS 1.3 from HTTP/3, which has no other', () => {
    const { way } = whoSees(pageOf(url, { report: { protocol: 'h3' } }));
    expect(lines(way.items)).toContain('cannot certificate (standard)');
    expect(itemOf(way.items, 'ends').detail).toContain('UDP (QUIC)');
  });

  it.each([
    [{ encryptedClientHello: true }, 'cannot server-name (observed)'],
    [{ encryptedClientHello: false }, 'reads server-name (observed)'],
    [{ encryptedClientHello: null }, 'probably server-name (not-observed)'],
    [{ privateDns: true }, 'cannot look-up (observed)'],
    [{ privateDns: false }, 'probably look-up (not-observed)'],
    [{ privateDns: null }, 'unknown look-up (not-observed)'],
  ])('takes the browser’s word: %j', (told, line) => {
    const { way } = whoSees(pageOf(url, { ...looked, security: firefoxTold(told) }));
    expect(lines(way.items)).toContain(line);
  });

  it('has no name to look up or to send where the host is an address', () => {
    const { way } = whoSees(pageOf('https://192.0.2.7/', looked));
    expect(way.items.map(({ topic }) => topic)).not.toContain('server-name');
    expect(way.items.map(({ topic }) => topic)).not.toContain('look-up');
  });

  it('names the requests that came first in clear text, without their secrets', () => {
    const first = 'http://user:pass@a.test/in?token=1';
    const page = pageOf(url, { ...looked, via: [first], cookie: { [first]: 'sid=1; b=2' } });
    const item = itemOf(whoSees(page).way.items, 'first-requests');
    expect(item).toMatchObject({
      sight: 'changes',
      certainty: 'observed',
      what: 'The first request',
    });
    expect(item.places).toEqual(['http://a.test/in?...']);
    expect(item.detail).toContain('with 2 cookies');
  });

  it.each([
    [['http://a.test/'], 'The first request'],
    [['https://b.test/', 'http://a.test/'], 'One request on the way here'],
    [['http://b.test/', 'http://a.test/'], '2 requests on the way here'],
  ])('calls the first request so only where it was: %j', (via, what) => {
    const { way } = whoSees(pageOf(url, { ...looked, via }));
    expect(itemOf(way.items, 'first-requests').what).toBe(what);
  });

  it('counts no redirect that the browser made by itself', () => {
    const page = pageOf(url, { ...looked, via: [{ byBrowser: 'http://a.test/' }] });
    expect(whoSees(page).way.items.map(({ topic }) => topic)).not.toContain('first-requests');
  });

  it('warns of software that reads along by an authority of the device', () => {
    const security = firefoxTold({
      certificates: [certificateOf(), rootOf({ builtInRoot: false })],
    });
    const { way } = whoSees(pageOf(url, { ...looked, security }));
    expect(lines(way.items)).toContain('unknown device-authority (observed)');
    expect(itemOf(way.items, 'content').what).toBe(
      'All but that authority: which page, cookies, what you type, what comes back',
    );
    const { way: other } = whoSees(pageOf(url, { ...looked, security: firefoxTold() }));
    expect(itemOf(other.items, 'content').what).toMatch(/^Which page, /);
  });

  it('tells which other hosts learn of the visit', () => {
    const hosts = [host('https://a.test'), host('https://x.test'), host('https://y.test', 3)];
    const { way, end } = whoSees(pageOf(url, { report: { hosts } }));
    expect(itemOf(way.items, 'other-hosts')).toMatchObject({
      sight: 'probably',
      places: ['x.test', 'y.test'],
    });
    expect(itemOf(end.items, 'other-hosts')).toMatchObject({
      sight: 'reads',
      certainty: 'observed',
    });
  });

  it('takes another port for no other host, and an address for no name', () => {
    const hosts = [host('https://a.test:8443'), host('https://192.0.2.7')];
    const { way, end } = whoSees(pageOf(url, { report: { hosts } }));
    expect(way.items.map(({ topic }) => topic)).not.toContain('other-hosts');
    expect(itemOf(end.items, 'other-hosts').places).toEqual(['192.0.2.7']);
  });
});

describe('who sees the parts of a page', () => {
  it.each([
    ['requested', 'image', 'changes open-parts (observed)'],
    ['timed', 'script', 'cannot kept-parts (observed)'],
    ['fetched-upgraded', 'image', 'cannot kept-parts (observed)'],
    ['referenced', 'image', 'unknown named-parts (not-observed)'],
    ['referenced', 'form', 'changes open-forms (standard)'],
  ] as const)('by what became of them: %s %s', (trace, destination, line) => {
    const page = pageOf(url, looked);
    const part: InsecureResource = {
      url: 'http://cdn.test/a?b=1',
      destination,
      document: page.key,
      firstSeenAt: 0,
      traces: [trace],
      address: null,
      redirectedFrom: null,
    };
    const { way } = whoSees({ ...page, insecureResources: [part] });
    expect(lines(way.items)).toContain(line);
    const named = way.items.filter(({ topic }) => topic !== 'other-hosts');
    expect(named.flatMap(({ places }) => places)).toEqual(['http://cdn.test/a?...']);
  });

  it('lists a few and counts the others', () => {
    const resources = Array.from({ length: 9 }, (_one, place) =>
      resource('timed', `http://cdn.test/${place}`, 'script'),
    );
    const item = itemOf(whoSees(pageOf(url, { report: { resources } })).way.items, 'kept-parts');
    expect(item).toMatchObject({ what: '9 parts named as http', morePlaces: 5 });
    expect(item.places).toHaveLength(4);
  });

  it('counts each part, though several look the same without what follows “?”', () => {
    const resources = ['a', 'b'].map((query) =>
      resource('timed', `http://cdn.test/?${query}`, 'script'),
    );
    const item = itemOf(whoSees(pageOf(url, { report: { resources } })).way.items, 'kept-parts');
    expect(item).toMatchObject({ what: '2 parts named as http', places: ['http://cdn.test/?...'] });
  });

  it('knows which host an upgraded part was asked of, but for one that waits', () => {
    const resources = [
      resource('fetched-upgraded', 'http://now.test/', 'image'),
      resource('deferred', 'http://later.test/', 'image'),
      resource('timed', 'http://never.test/', 'script'),
    ];
    const { way } = whoSees(pageOf(url, { report: { resources } }));
    expect(itemOf(way.items, 'other-hosts').places).toEqual(['now.test']);
  });

  it('says that nobody looked where nobody did', () => {
    expect(lines(whoSees(pageOf(url)).way.items)).toContain('unknown named-parts (not-observed)');
  });

  it('names a download that could be exchanged', () => {
    const page = pageOf(url, { ...looked, downloads: [['http://files.test/setup.exe']] });
    expect(itemOf(whoSees(page).way.items, 'open-downloads').places).toEqual([
      'http://files.test/setup.exe',
    ]);
  });
});

describe('who sees a page in clear text', () => {
  const clear = 'http://a.test:8080/x?secret=1';

  it('is everyone, for everything', () => {
    const { way, end } = whoSees(pageOf(clear, looked));
    expect(lines(way.items)).toEqual([
      'reads ends (observed)',
      'reads address (observed)',
      'reads fields (standard)',
      'reads cookies (observed)',
      'reads typed (standard)',
      'reads answer (standard)',
      'changes changes (standard)',
      'unknown look-up (not-observed)',
      'unknown proxy (not-observed)',
    ]);
    expect(itemOf(way.items, 'address').places).toEqual(['http://a.test:8080/x?...']);
    expect(itemOf(way.items, 'address').detail).toContain('port 8080 without TLS');
    expect(lines(end.items)).toContain('unknown identity (standard)');
  });

  it('tells of a cookie that came in clear text', () => {
    const { way } = whoSees(pageOf(clear, { ...looked, setCookie: ['theme=a'] }));
    expect(itemOf(way.items, 'cookies')).toMatchObject({ what: 'One cookie', sight: 'reads' });
    expect(itemOf(way.items, 'cookies').detail).toMatch(/^The answer set it\./);
  });

  it('tells of cookies and fields that were seen, and of none that were not', () => {
    const insecureFields = { text: 2, password: 1 };
    const story = { cookie: { [clear]: 'a=1; b=2' }, report: { insecureFields } };
    const { way } = whoSees(pageOf(clear, story));
    expect(itemOf(way.items, 'cookies').what).toBe('2 cookies');
    expect(itemOf(way.items, 'typed').detail).toBe(
      'This page has 2 fields and one password field.',
    );
    const unseen = whoSees(unseenPageOf(clear));
    expect(lines(unseen.way.items)).toContain('reads cookies (standard)');
    expect(lines(unseen.way.items)).toContain('reads address (standard)');
    expect(lines(unseen.way.items)).toContain('unknown arrival (not-observed)');
  });
});

describe('the far end', () => {
  it.each([
    [
      { 'cf-ray': ['1'] },
      'changes terminator (observed)',
      'unknown behind (not-observed)',
      'All of it, as Cloudflare',
    ],
    [
      { via: ['1.1 x'] },
      'unknown terminator (observed)',
      'unknown behind (not-observed)',
      'Who else handled the answer',
    ],
  ])('ends at a service that names itself: %j', (fields, named, behind, what) => {
    const { end } = whoSees(pageOf(url, { ...looked, fields }));
    expect(lines(end.items)).toEqual(expect.arrayContaining([named, behind]));
    expect(itemOf(end.items, 'terminator').what).toBe(what);
    expect(itemOf(end.items, 'behind').detail).toMatch(/“full”.*“flexible”/);
  });

  it('is proven where the browser tells that it took the certificate', () => {
    const { end } = whoSees(pageOf(url, { ...looked, security: firefoxTold() }));
    expect(itemOf(end.items, 'site').certainty).toBe('observed');
    expect(end.items.map(({ topic }) => topic)).not.toContain('identity');
  });

  const bypassed = firefoxTold({ overriddenError: 'trust_error', certificates: [certificateOf()] });
  const certificateError = { url, error: 'net::ERR_CERT_DATE_INVALID', at: 0 };
  it.each([
    [{ security: bypassed }, 'observed'],
    [{ certificateError }, 'not-observed'],
  ])('is not proven behind a bypassed certificate, nor is the way: %#', (story, certainty) => {
    const { way, end } = whoSees(pageOf(url, { ...looked, ...story }));
    expect(lines(way.items)).toContain(`unknown content (${certainty})`);
    expect(lines(end.items)).toContain(`unknown identity (${certainty})`);
  });
});

describe('who sees a page of which nothing crossed a network, or nothing was seen', () => {
  it.each(['http://localhost:3000/', 'https://127.0.0.1/', 'http://app.localhost/'])(
    'is nobody on this machine: %s',
    (local) => {
      const { way } = whoSees(pageOf(local, looked));
      expect(lines(way.items)).toEqual(['cannot content (standard)']);
    },
  );

  it('has no server for a file', () => {
    const { way, end } = whoSees(unseenPageOf('file:///home/a/secret.html'));
    expect(lines([...way.items, ...end.items])).toEqual([
      'cannot content (standard)',
      'cannot site (standard)',
    ]);
  });

  it('does not claim that a file which its address places elsewhere crossed no network', () => {
    const { way, end } = whoSees(unseenPageOf('file://nas/share/a.html'));
    expect(lines([...way.items, ...end.items])).toEqual([
      'unknown content (not-observed)',
      'unknown site (not-observed)',
    ]);
    expect(end.who).toBe('nas');
  });

  it('is not told for a page of the browser', () => {
    const page = unseenPageOf('chrome://settings/');
    expect(describeWhoSees(page, sampleVerdict(page))).toBeNull();
  });

  it.each([
    ['open before', unseenPageOf(url), /not seen \(open before/],
    ['cached', pageOf(url, { fromCache: true }), /browser’s cache/],
    ['of a service worker', pageOf(url, { report: { fromServiceWorker: true } }), /service worker/],
  ])('is not known where no answer was seen: %s', (_name, page, reason) => {
    const { way, end } = whoSees(page);
    expect(lines(way.items)[0]).toBe('unknown arrival (not-observed)');
    expect(itemOf(way.items, 'arrival').detail).toMatch(reason);
    expect(lines(end.items)).toEqual(['unknown site (not-observed)']);
  });
});

describe('who saw a navigation that failed', () => {
  it.each([
    ['ERR_INTERNET_DISCONNECTED', ['cannot content (observed)'], ['cannot site (standard)']],
    ['ERR_UNSAFE_PORT', ['cannot content (observed)'], ['cannot site (standard)']],
    [
      'ERR_NAME_NOT_RESOLVED',
      ['unknown look-up (not-observed)', 'cannot content (standard)'],
      ['cannot site (standard)'],
    ],
    [
      'ERR_CONNECTION_REFUSED',
      ['unknown look-up (not-observed)', 'reads ends (standard)', 'cannot content (standard)'],
      ['cannot site (standard)'],
    ],
    [
      'ERR_CERT_DATE_INVALID',
      [
        'unknown look-up (not-observed)',
        'reads ends (standard)',
        'probably server-name (not-observed)',
        'cannot content (standard)',
      ],
      ['reads your-address (standard)', 'cannot site (standard)'],
    ],
    [
      'ERR_EMPTY_RESPONSE',
      [
        'unknown look-up (not-observed)',
        'reads ends (standard)',
        'reads amount (standard)',
        'probably server-name (not-observed)',
        'unknown certificate (not-observed)',
        'cannot content (standard)',
      ],
      ['reads your-address (standard)', 'probably site (not-observed)'],
    ],
    ['ERR_TUNNEL_CONNECTION_FAILED', ['unknown proxy (observed)'], ['unknown site (not-observed)']],
    ['ERR_SOMETHING_NEW', ['unknown arrival (not-observed)'], ['unknown site (not-observed)']],
  ])('depends on where it broke: %s', (error, way, end) => {
    const words = whoSees(failedPageOf(url, `net::${error}`));
    expect(lines(words.way.items)).toEqual(way);
    expect(lines(words.end.items)).toEqual(end);
  });

  it('does not say how far TLS had come where the connection was cut off', () => {
    const { way, end } = whoSees(failedPageOf(url, 'net::ERR_CONNECTION_RESET'));
    expect(itemOf(way.items, 'content').detail).toContain('whether it came about or not');
    expect(itemOf(end.items, 'site').detail).toMatch(/^The connection broke off/);
  });

  it.each(['net::ERR_TIMED_OUT', 'NS_ERROR_NET_TIMEOUT'])(
    'does not say how far the way led where nothing came in time: %s',
    (error) => {
      const { way, end } = whoSees(failedPageOf(url, error));
      expect(itemOf(way.items, 'content').detail).toContain('whether it came about or not');
      expect(lines(way.items)).toContain('probably server-name (not-observed)');
      expect(itemOf(end.items, 'site').detail).toBe('How far the way led was not seen.');
      const clear = whoSees(failedPageOf('http://a.test/x', error)).way.items;
      expect(lines(clear)).toContain('probably address (not-observed)');
      expect(itemOf(clear, 'address').detail).toMatch(/^Nothing came back/);
    },
  );

  it('claims no request in clear text where the connection was cut off', () => {
    const page = failedPageOf('http://a.test/x', 'net::ERR_CONNECTION_RESET');
    expect(lines(whoSees(page).way.items)).toContain('probably address (not-observed)');
  });

  it('knows of a request in clear text that was answered, and speaks of no page', () => {
    const page = failedPageOf('http://a.test/x', 'net::ERR_TOO_MANY_REDIRECTS');
    expect(lines(whoSees(page).way.items)).toEqual([
      'unknown look-up (not-observed)',
      'reads ends (standard)',
      'reads address (standard)',
      'reads fields (standard)',
      'reads cookies (standard)',
      'changes changes (standard)',
    ]);
  });

  it.each([
    ['ERR_TOO_MANY_REDIRECTS', 'reads site (observed)'],
    ['ERR_HTTP_RESPONSE_CODE_FAILURE', 'reads site (observed)'],
    ['ERR_EMPTY_RESPONSE', 'probably site (not-observed)'],
    ['ERR_SSL_UNRECOGNIZED_NAME_ALERT', 'cannot site (standard)'],
    ['ERR_BAD_SSL_CLIENT_AUTH_CERT', 'unknown site (not-observed)'],
  ])('knows what the site learnt by %s', (error, line) => {
    expect(lines(whoSees(failedPageOf(url, `net::${error}`)).end.items)).toContain(line);
  });
});
