import { describe, expect, it } from 'vitest';
import type { NavigationErrorKind } from '../../src/core/navigation-error.ts';
import { describePath, type PathStep, type PathStepId } from '../../src/explain/path.ts';
import { pageOf } from '../checks/page-of.ts';
import { firefoxTold } from '../core/connections.ts';
import { goodHsts, samplePage, sampleVerdict, type SamplePage } from './sample-pages.ts';

function pathOf(sample: SamplePage): readonly PathStep[] {
  const page = samplePage(sample);
  return describePath(page, sampleVerdict(page));
}

function statesOf(sample: SamplePage): Readonly<Record<string, string>> {
  return Object.fromEntries(
    pathOf(sample).map(({ id, label, state, stateText }) => [
      id,
      `${label} · ${stateText} (${state})`,
    ]),
  );
}

function explained(sample: SamplePage, id: PathStepId): string {
  return pathOf(sample).find((step) => step.id === id)?.explanation ?? '';
}

const good: SamplePage = {
  url: 'https://www.example.com/',
  fields: [goodHsts],
  address: '93.184.216.34',
  protocol: 'h2',
  hosts: [{ origin: 'https://cdn.example.net', protocol: 'h3', count: 3 }],
};

describe('the path of a page that came', () => {
  it('is good all the way for an encrypted page with HSTS', () => {
    expect(statesOf(good)).toEqual({
      name: 'Name · found (good)',
      port: 'Port 443 · default (good)',
      tls: 'TLS · encrypted (good)',
      http: 'HTTP/2 · fresh (good)',
      page: 'Page · clean (good)',
    });
    expect(explained(good, 'name')).toContain('93.184.216.34 answered: an IPv4 address');
    expect(explained(good, 'page')).toContain('3 resources from one origin');
  });

  it('says what Chromium does not tell', () => {
    expect(explained(good, 'tls')).toContain('Chromium does not tell extensions the TLS version');
  });

  it('has no TLS for a page in clear text', () => {
    const page = {
      url: 'http://intranet.example.org/',
      address: '10.0.3.14',
      protocol: 'http/1.1',
    };
    expect(statesOf(page)).toEqual({
      name: 'Name · found (good)',
      port: 'Port 80 · default (good)',
      tls: 'No TLS · clear text (gap)',
      http: 'HTTP/1.1 · readable (gap)',
      page: 'Page · changeable (gap)',
    });
    expect(explained(page, 'name')).toContain('private network');
  });

  it.each([
    ['no HSTS', { ...good, fields: [] }],
    [
      'short HSTS',
      { ...good, fields: [{ name: 'Strict-Transport-Security', value: 'max-age=60' }] },
    ],
    [
      'partial HSTS',
      {
        ...good,
        fields: [{ name: 'Strict-Transport-Security', value: 'max-age=99999999999999999999' }],
      },
    ],
    ['via http', { ...good, via: [{ url: 'http://www.example.com/', by: 'server' }] }],
  ] as const)('shows a gap in HTTP: %s', (text, sample) => {
    expect(statesOf(sample)['http']).toBe(`HTTP/2 · ${text} (gap)`);
  });

  it('does not deny a policy that this browser follows and another does not', () => {
    const value = 'max-age=99999999999999999999';
    const page = { ...good, fields: [{ name: 'Strict-Transport-Security', value }] };
    expect(explained(page, 'http')).toContain(
      'It asks browsers to come by https only, in a way that not every browser understands (HSTS).',
    );
  });

  it('does not blame the server for a redirect of the browser', () => {
    const page: SamplePage = { ...good, via: [{ url: 'http://www.example.com/', by: 'browser' }] };
    expect(statesOf(page)['http']).toBe('HTTP/2 · fresh (good)');
    expect(explained(page, 'http')).toContain('before anything was sent');
  });

  it.each([
    ['max-age=63072000', true, 'This browser already did when this page was asked for.'],
    ['max-age=63072000', false, 'did not know that when this page was asked for, and does from'],
    ['max-age=63072000', null, /\(HSTS\)\.$/],
    [null, true, 'This one does here all the same, and does not tell why.'],
    [null, false, 'so the next visit can start in clear text.'],
    ['max-age=0', true, 'so the next visit can start in clear text.'],
  ])('says what Firefox knew of a host that sends %s: %s', (line, hsts, words) => {
    const fields = line === null ? {} : { 'strict-transport-security': [line] };
    const page = pageOf(good.url, { fields, security: firefoxTold({ hsts }) });
    const http = describePath(page, sampleVerdict(page)).find(({ id }) => id === 'http');
    expect(http?.explanation).toMatch(words);
  });

  it('names the clear-text request of a redirect', () => {
    const page: SamplePage = { ...good, via: [{ url: 'http://example.com/', by: 'server' }] };
    expect(explained(page, 'http')).toContain('The request to example.com went in clear text.');
  });

  it.each([
    ['8443', 'registered ports (1024–49151), registered as “pcsync-https”'],
    ['4433', 'registered ports (1024–49151)'],
    ['60000', 'dynamic ports (49152–65535)'],
    ['444', 'well-known port (0–1023)'],
  ])('tells where port %s stands', (port, words) => {
    const page = { ...good, url: `https://www.example.com:${port}/` };
    expect(statesOf(page)['port']).toBe(`Port ${port} · non-default (gap)`);
    expect(explained(page, 'port')).toContain(words);
  });

  it.each(['https://www.example.com:80/', 'http://www.example.com:443/'])(
    'does not say that firewalls block the port of the other scheme: %s',
    (url) => {
      expect(explained({ ...good, url }, 'port')).toMatch(/changes nothing about encryption\.$/);
      const other = url.replace(/:\d+/, ':8443');
      expect(explained({ ...good, url: other }, 'port')).toContain('many firewalls block it');
    },
  );

  it('sees no gap in a port of a private network', () => {
    const page = { ...good, url: 'https://nas.local:8443/' };
    expect(statesOf(page)['port']).toBe('Port 8443 · non-default (good)');
  });

  it('tells of UDP where the page came by HTTP/3', () => {
    expect(explained({ ...good, protocol: 'h3' }, 'port')).toContain('UDP (QUIC)');
  });

  it('marks a page with mixed parts', () => {
    const resources = [
      { url: 'http://a.example/x.png', destination: 'image', trace: 'fetched-upgraded' },
    ] as const;
    expect(statesOf({ ...good, resources })['page']).toBe('Page · mixed (gap)');
  });

  it('is clean where the page names parts that nothing has asked for', () => {
    const resources = [
      { url: 'http://a.example/x', destination: 'video', trace: 'referenced' },
    ] as const;
    expect(statesOf({ ...good, resources })['page']).toBe('Page · clean (good)');
    expect(explained({ ...good, resources }, 'page')).toContain('No part that was observed');
  });

  it('counts as asked for only what the browser let go out', () => {
    const hosts = [
      { origin: 'https://www.example.com', protocol: 'h2', count: 2 },
      { origin: 'http://blocked.example', protocol: '', count: 3 },
      { origin: 'https://www.example.com:6000', protocol: '', count: 1 },
    ];
    expect(explained({ ...good, hosts }, 'page')).toMatch(
      / Besides, it asked for 2 resources from one origin over https\.$/,
    );
  });

  it('marks a form that sends in clear text', () => {
    const resources = [
      { url: 'http://a.example/find', destination: 'form', trace: 'referenced' },
    ] as const;
    expect(statesOf({ ...good, resources })['page']).toBe('Page · open form (gap)');
  });

  it('calls nothing good that was not observed', () => {
    expect(statesOf({ url: good.url, unseen: true, silent: true })).toEqual({
      name: 'Name · not observed (unknown)',
      port: 'Port 443 · default (good)',
      tls: 'TLS · not observed (unknown)',
      http: 'HTTP · not observed (unknown)',
      page: 'Page · not observed (unknown)',
    });
  });

  it('claims no connection for a page from the cache', () => {
    const page = { ...good, fromCache: true };
    expect(statesOf(page)).toMatchObject({
      tls: 'TLS · not observed (unknown)',
      http: 'HTTP/2 · from cache (unknown)',
    });
    expect(explained(page, 'tls')).toContain('cache');
  });

  it('speaks of no others on the way to this machine', () => {
    const page = { url: 'https://localhost/', address: '127.0.0.1', protocol: 'h2' };
    expect(explained(page, 'tls')).toMatch(/^Encrypted, though nothing left this machine/);
    expect(explained(page, 'tls')).not.toContain('others see');
  });

  it('finds nothing wrong on this machine', () => {
    const page = { url: 'http://localhost:5173/', address: '127.0.0.1', protocol: 'http/1.1' };
    expect(statesOf(page)).toEqual({
      name: 'Name · this machine (good)',
      port: 'Port 5173 · local (good)',
      tls: 'No TLS · not needed (good)',
      http: 'HTTP/1.1 · fresh (good)',
      page: 'Page · local (good)',
    });
  });

  it('looks up no name for an address', () => {
    expect(statesOf({ ...good, url: 'https://192.0.2.1/' })['name']).toBe(
      'Address · no look-up (good)',
    );
  });

  it('has none for a page that is not of the web', () => {
    expect(pathOf({ url: 'chrome://settings/', unseen: true, silent: true })).toEqual([]);
  });
});

/** For each kind of failure: an error that means it, where the path breaks, and in which words. */
const failures: Readonly<Record<NavigationErrorKind, readonly [string, PathStepId, string]>> = {
  'certificate-date': ['ERR_CERT_DATE_INVALID', 'tls', 'wrong date'],
  'certificate-name': ['ERR_CERT_COMMON_NAME_INVALID', 'tls', 'wrong name'],
  'certificate-authority': ['ERR_CERT_AUTHORITY_INVALID', 'tls', 'not trusted'],
  'certificate-revoked': ['ERR_CERT_REVOKED', 'tls', 'withdrawn'],
  'certificate-weak': ['ERR_CERT_WEAK_KEY', 'tls', 'too weak'],
  'certificate-status': ['ERR_CERT_UNABLE_TO_CHECK_REVOCATION', 'tls', 'not checked'],
  'certificate-transparency': ['ERR_CERTIFICATE_TRANSPARENCY_REQUIRED', 'tls', 'not logged'],
  'certificate-pins': ['ERR_SSL_PINNED_KEY_NOT_IN_CERT_CHAIN', 'tls', 'other key'],
  'certificate-interception': ['ERR_CERT_KNOWN_INTERCEPTION_BLOCKED', 'tls', 'read along'],
  'certificate-lifetime': ['ERR_CERT_VALIDITY_TOO_LONG', 'tls', 'too long'],
  'certificate-chain': ['ERR_CERT_NAME_CONSTRAINT_VIOLATION', 'tls', 'not entitled'],
  'certificate-purpose': ['ERR_SSL_KEY_USAGE_INCOMPATIBLE', 'tls', 'wrong purpose'],
  'certificate-malformed': ['ERR_CERT_CONTAINS_ERRORS', 'tls', 'unreadable'],
  'certificate-other': ['ERR_CERT_NON_UNIQUE_NAME', 'tls', 'not accepted'],
  'tls-version': ['ERR_SSL_VERSION_OR_CIPHER_MISMATCH', 'tls', 'too old'],
  'tls-protocol': ['ERR_SSL_PROTOCOL_ERROR', 'tls', 'no TLS'],
  'tls-server-name': ['ERR_SSL_UNRECOGNIZED_NAME_ALERT', 'tls', 'unknown name'],
  'tls-client-certificate': ['ERR_SSL_CLIENT_AUTH_CERT_NEEDED', 'tls', 'not admitted'],
  'tls-downgrade': ['ERR_TLS13_DOWNGRADE_DETECTED', 'tls', 'weakened'],
  'tls-ech': ['ERR_ECH_FALLBACK_CERTIFICATE_INVALID', 'tls', 'hidden name'],
  'tls-other': ['ERR_SSL_NO_RENEGOTIATION', 'tls', 'broke off'],
  'tls-unnamed': ['Error code 2153390999', 'tls', 'refused'],
  'dns-failure': ['ERR_DNS_REFUSED', 'name', 'look-up failed'],
  'dns-record': ['ERR_DNS_NO_MATCHING_SUPPORTED_ALPN', 'name', 'no protocol'],
  'name-collision': ['ERR_ICANN_NAME_COLLISION', 'name', 'clash'],
  'network-denied': ['ERR_NETWORK_ACCESS_DENIED', 'name', 'not allowed'],
  proxy: ['ERR_TUNNEL_CONNECTION_FAILED', 'name', 'proxy failed'],
  'not-http': ['ERR_INVALID_HTTP_RESPONSE', 'http', 'not HTTP'],
  'http-protocol': ['ERR_QUIC_PROTOCOL_ERROR', 'http', 'broken answer'],
  'error-status': ['ERR_HTTP_RESPONSE_CODE_FAILURE', 'http', 'error'],
  'redirect-invalid': ['ERR_UNSAFE_REDIRECT', 'http', 'leads nowhere'],
  'https-only': ['ERR_CLEARTEXT_NOT_PERMITTED', 'page', 'https only'],
  'local-network': ['ERR_INCONSISTENT_IP_ADDRESS_SPACE', 'page', 'protected'],
  'address-invalid': ['ERR_INVALID_URL', 'page', 'not understood'],
  'connection-refused': ['ERR_CONNECTION_REFUSED', 'port', 'refused'],
  'connection-reset': ['ERR_CONNECTION_RESET', 'tls', 'cut off'],
  'empty-response': ['ERR_EMPTY_RESPONSE', 'http', 'no answer'],
  'timed-out': ['ERR_CONNECTION_TIMED_OUT', 'port', 'no answer'],
  unreachable: ['ERR_ADDRESS_UNREACHABLE', 'port', 'no route'],
  offline: ['ERR_INTERNET_DISCONNECTED', 'name', 'offline'],
  'name-not-resolved': ['ERR_NAME_NOT_RESOLVED', 'name', 'not found'],
  'unsafe-port': ['ERR_UNSAFE_PORT', 'port', 'forbidden'],
  'redirect-loop': ['ERR_TOO_MANY_REDIRECTS', 'http', 'in circles'],
  blocked: ['ERR_BLOCKED_BY_CLIENT', 'page', 'blocked'],
  other: ['ERR_SOMETHING_NEW', 'page', 'no page'],
};

describe('the path of a page that did not come', () => {
  it.each(Object.entries(failures))('breaks where it should: %s', (_kind, [error, at, text]) => {
    const steps = pathOf({ url: 'https://www.example.com/', error });
    const place = steps.findIndex(({ id }) => id === at);
    expect(steps[place]).toMatchObject({ state: 'broken', stateText: text });
    expect(steps.filter(({ state }) => state === 'broken')).toHaveLength(1);
    expect(steps.slice(place + 1).every(({ state }) => state === 'not-reached')).toBe(true);
  });

  it('passed every step before a refused certificate', () => {
    const states = pathOf({ url: 'https://a.example/', error: 'net::ERR_CERT_DATE_INVALID' }).map(
      ({ state }) => state,
    );
    expect(states).toEqual(['good', 'good', 'broken', 'not-reached', 'not-reached']);
  });

  it('tried nothing before a forbidden port', () => {
    const steps = pathOf({ url: 'http://a.example:6667/', error: 'net::ERR_UNSAFE_PORT' });
    expect(steps[0]?.state).toBe('not-reached');
  });

  it('claims nothing before an error that names no place', () => {
    const steps = pathOf({ url: 'https://a.example/', error: 'net::ERR_SOMETHING_NEW' });
    expect(steps.slice(0, 4).every(({ state }) => state === 'unknown')).toBe(true);
  });

  it('does not look for TLS in a connection without it', () => {
    const steps = pathOf({ url: 'http://a.example/', error: 'net::ERR_CONNECTION_RESET' });
    expect(steps.map(({ id, state }) => `${id} ${state}`)).toEqual([
      'name good',
      'port good',
      'tls gap',
      'http broken',
      'page not-reached',
    ]);
  });
});

describe('the words of a path', () => {
  const samples: readonly SamplePage[] = [
    good,
    { url: 'http://a.example/' },
    { url: 'http://localhost/' },
    { url: 'https://a.example/', unseen: true, silent: true },
    ...Object.values(failures).map(([error]) => ({ url: 'https://a.example/', error })),
  ];

  it.each(samples.map((sample) => [sample.error ?? sample.url, sample] as const))(
    'are short, and explained: %s',
    (_name, sample) => {
      for (const { stateText, explanation } of pathOf(sample)) {
        expect(stateText.split(' ').length).toBeLessThanOrEqual(2);
        expect(explanation).toMatch(/^\S.*\.$/);
      }
    },
  );
});
