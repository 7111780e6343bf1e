import { describe, expect, it } from 'vitest';
import check from '../../src/checks/non-default-port.ts';
import { judgePage, listFindings } from '../../src/core/verdict.ts';
import { describeFinding } from '../../src/explain/describe-finding.ts';
import { rows } from './non-default-port.rows.ts';
import { pageOf } from './page-of.ts';
import { testRows } from './test-rows.ts';

testRows(check, rows);

describe('the command to see a swapped port for oneself', () => {
  it.each([
    ['http://a.test:443/', /`curl -v http:\/\/a\.test:443\/`$/],
    ['http://[2001:db8::1]:443/', /`curl -v "http:\/\/\[2001:db8::1\]:443\/"`$/],
    ['http://$(reboot).a.test:443/', /^Try https:\/\/\$\(reboot\)\.a\.test\. .*to redirect\.$/],
    ['http://a`b`.test:443/', /^Try https:\/\/a%60b%60\.test\. .*to redirect\.$/],
    ['https://a.test:80/', /`openssl s_client -connect a\.test:80 -servername a\.test`$/],
    ['https://192.0.2.1:80/', /`openssl s_client -connect 192\.0\.2\.1:80`$/],
    ['https://$(reboot).a.test:80/', /^[^`]*with a redirect to it\.$/],
  ])('fits the host of %s, or is left out', (url, advice) => {
    const [finding] = listFindings(judgePage(pageOf(url), [check]));
    if (finding === undefined) throw new Error('Nothing was found.');
    expect(describeFinding(finding, [check]).advice).toMatch(advice);
  });
});
