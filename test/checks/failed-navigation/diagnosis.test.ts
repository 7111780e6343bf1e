import { describe, expect, it } from 'vitest';
import check from '../../../src/checks/failed-navigation.ts';
import { checks } from '../../../src/checks/index.ts';
import { judgePage, listFindings } from '../../../src/core/verdict.ts';
import { describeFinding } from '../../../src/explain/describe-finding.ts';
import { describePath, type PathStepId } from '../../../src/explain/path.ts';
import { adviceParts } from '../../../src/ui/advice-parts.ts';
import { chromiumErrorRows } from '../../core/chromium-error-rows.ts';
import { chromiumErrors } from '../../core/chromium-errors.ts';
import { networkErrorRows } from '../../core/network-error-rows.ts';
import { securityErrorRows } from '../../core/security-error-rows.ts';
import { failedPageOf } from '../page-of.ts';

function told(url: string, error: string) {
  const page = failedPageOf(url, error);
  const verdict = judgePage(page, [check]);
  const [finding] = listFindings(verdict);
  if (finding === undefined) throw new Error('Nothing was found.');
  const broken = describePath(page, verdict).find(({ state }) => state === 'broken');
  return { ...describeFinding(finding, [check]), brokenAt: broken?.id };
}

function snippets(advice: string): readonly string[] {
  return adviceParts(advice)
    .filter(({ kind }) => kind !== 'text')
    .map(({ text }) => text);
}

/** For what the sentence says, the steps at which the picture may show the break. */
const places: readonly (readonly [RegExp, readonly PathStepId[]])[] = [
  [/broke on this device/, ['name']],
  [/broke at the proxy/, ['name']],
  [/broke at the look-up of the name/, ['name']],
  [/broke at the TCP connection/, ['port']],
  [/broke at TLS/, ['tls']],
  [/broke at HTTP/, ['http']],
  [/The browser itself stopped before it tried/, ['port']],
  [/stopped by a rule \(browser policy\)/, ['page']],
  [/Where the way broke is not known/, ['page']],
];

const names = [...chromiumErrorRows, ...networkErrorRows, ...securityErrorRows].map(
  ([name]) => name,
);

describe('the diagnosis of a navigation that failed', () => {
  it.each(['https://a.test:8443/', 'http://a.test:8080/'])(
    'says where the way to %s broke, and the picture shows it there, for every error',
    (url) => {
      for (const name of names) {
        const { summary, brokenAt } = told(url, name);
        const said = places.filter(([words]) => words.test(summary));
        expect(
          said.map(([, at]) => at),
          `${name}: ${summary}`,
        ).toEqual([[brokenAt]]);
        expect(summary).toContain(`The browser calls it ${name}.`);
      }
    },
  );

  it.each(chromiumErrors)('tells who can mend %s', (error) => {
    const { advice } = told('https://a.test:8443/', error);
    expect(advice).toMatch(
      /If the (?:site|name) is yours|this (?:device|network|browser)|Connect to|Reload|spelling/,
    );
  });

  it.each(chromiumErrors)('gives commands for this host and port only: %s', (error) => {
    for (const snippet of snippets(told('https://a.test:8443/', error).advice)) {
      if (/^(?:ufw|iptables|netstat)/.test(snippet)) continue;
      expect(snippet).toMatch(/^(?:dig|nslookup) a\.test$|[: ]8443\b/);
    }
  });

  it('gives no TLS command where the page was asked for without TLS', () => {
    const { summary } = told('http://a.test/', 'net::ERR_CONNECTION_RESET');
    expect(summary).toContain('broke at HTTP');
    expect(summary).not.toContain('TLS');
  });

  it.each([
    ['http://a.test:443/', 'net::ERR_EMPTY_RESPONSE', 'Port 443 is the usual door of https'],
    ['http://a.test:443/', 'net::ERR_CONNECTION_RESET', 'Port 443 is the usual door of https'],
    ['https://a.test:80/', 'net::ERR_SSL_PROTOCOL_ERROR', 'Port 80 is the usual door of http'],
    ['https://a.test:80/', 'net::ERR_CONNECTION_REFUSED', 'Port 80 is the usual door of http'],
  ])('says that scheme and port do not fit: %s, %s', (url, error, words) => {
    expect(told(url, error).summary).toContain(words);
    expect(told('https://a.test/', error).summary).not.toContain('usual door');
  });

  it.each(['net::ERR_TIMED_OUT', 'Error code 2152398862'])(
    'does not say that no TLS began where nothing came in time: %s',
    (error) => {
      const { summary } = told('https://a.test/', error);
      expect(summary).toContain('at the TCP connection or after it');
      expect(summary).not.toContain('before TLS');
    },
  );

  it('does not claim that a handshake against the rules was none at all', () => {
    const { summary } = told('https://a.test/', 'net::ERR_SSL_PROTOCOL_ERROR');
    expect(summary).toContain('did not speak TLS, or not by its rules');
  });

  it('says that a hostile host gets no command, and makes no code of it', () => {
    const { advice } = told('https://a`x`$(id).test/', 'net::ERR_CONNECTION_REFUSED');
    expect(snippets(advice)).toEqual(['ss -ltnp "sport = :443"', 'netstat -tulpn']);
    expect(advice).toContain('characters that a shell could act on');
  });

  it.each(chromiumErrors)('gives no command twice: %s', (error) => {
    const given = snippets(told('https://a.test:8443/', error).advice);
    expect(given).toEqual([...new Set(given)]);
  });

  it('looks up no address, and says nothing of shells there', () => {
    const { advice } = told('https://192.0.2.1/', 'net::ERR_NAME_NOT_RESOLVED');
    expect(snippets(advice)).toEqual([]);
    expect(advice).not.toContain('shell');
  });

  it.each(['https://a.test:6000/', 'http://a.test:25/'])(
    'of a forbidden port is the only thing told: %s',
    (url) => {
      const verdict = judgePage(failedPageOf(url, 'net::ERR_UNSAFE_PORT'), checks);
      expect(listFindings(verdict).map(({ code }) => code)).toEqual([
        'failed-navigation.unsafe-port',
      ]);
    },
  );
});
