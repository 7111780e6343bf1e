import { describe, expect, it } from 'vitest';
import { limits } from '../../src/core/limits.ts';
import { pickResponseFields } from '../../src/core/response-fields.ts';
import { parseAltSvc } from '../../src/standards/alt-svc.ts';

describe('the response fields that are kept', () => {
  it('are the observed ones, by lower-case name, each line in its order', () => {
    const fields = pickResponseFields([
      { name: 'Set-Cookie', value: 'session=secret' },
      { name: 'Strict-Transport-Security', value: 'max-age=1' },
      { name: 'X-Powered-By', value: 'anything' },
      { name: 'strict-transport-security', value: 'max-age=2' },
    ]);
    expect(fields).toEqual({ 'strict-transport-security': ['max-age=1', 'max-age=2'] });
  });

  it('include an empty line, which is not the same as none', () => {
    expect(pickResponseFields([{ name: 'Location' }])).toEqual({ location: [''] });
  });

  it('include of a policy what upgrades requests, however long it is and wherever that stands', () => {
    const long = `script-src ${'https://cdn.test '.repeat(1_000)}; upgrade-insecure-requests`;
    const policies = ["default-src 'self'", long].map((value) => ({
      name: 'Content-Security-Policy',
      value,
    }));
    expect(pickResponseFields(policies)).toEqual({
      'content-security-policy': ['upgrade-insecure-requests'],
    });
    expect(pickResponseFields(policies.slice(0, 1))).toEqual({});
  });

  it('do not include a policy that is only reported on', () => {
    const name = 'Content-Security-Policy-Report-Only';
    expect(pickResponseFields([{ name, value: 'upgrade-insecure-requests' }])).toEqual({});
  });

  it('keep of an HSTS field what browsers read, however much of the unknown it has', () => {
    const unknown = Array.from({ length: 500 }, (_, place) => `x${place}="a; b"`).join('; ');
    const value = `max-age=1; ${unknown}; includeSubDomains`;
    expect(pickResponseFields([{ name: 'Strict-Transport-Security', value }])).toEqual({
      'strict-transport-security': ['max-age=1; includeSubDomains'],
    });
  });

  it('keep whole alternatives of an Alt-Svc field', () => {
    const all = Array.from({ length: 1_000 }, (_, place) => `h3=":${place + 1_000}"`).join(', ');
    const [line = ''] = pickResponseFields([{ name: 'alt-svc', value: all }])['alt-svc'] ?? [];
    expect(line.split(', ')).toHaveLength(333);
    expect(parseAltSvc([line])).toMatchObject({ kind: 'alternatives', skipped: [] });
  });

  it('are cut in length and number', () => {
    const line = { name: 'location', value: 'x'.repeat(limits.fieldLineLength + 1) };
    const { location } = pickResponseFields(
      Array.from({ length: limits.fieldLines + 1 }, () => line),
    );
    expect(location).toHaveLength(limits.fieldLines);
    expect(location?.[0]).toHaveLength(limits.fieldLineLength);
  });
});
