import { describe, expect, test } from 'vitest';
import { findTlsTerminators } from '../../src/core/tls-terminators.ts';
import type { ResponseFields } from '../../src/core/response-fields.ts';

describe('who stood in between is told by fields', () => {
  test.each<[ResponseFields, string]>([
    [{ 'cf-ray': ['8f0a1b2c3d4e5f60-ZRH'] }, 'Cloudflare'],
    [{ 'x-amz-cf-id': ['a=='] }, 'Amazon CloudFront'],
    [{ via: ['1.1 0123abcd.cloudfront.net (CloudFront)'] }, 'Amazon CloudFront'],
    [{ 'x-fastly-request-id': ['0123'] }, 'Fastly'],
    [{ 'x-served-by': ['cache-fra-eddf8230041-FRA'] }, 'Fastly'],
    [{ 'x-azure-ref': ['20261122T120000Z-r1'] }, 'Azure Front Door'],
    [{ 'x-akamai-request-id': ['1'] }, 'Akamai'],
    [{ 'akamai-grn': ['0.1'] }, 'Akamai'],
    [{ server: ['AkamaiGHost'] }, 'Akamai'],
    [{ 'x-vercel-id': ['fra1::iad1'] }, 'Vercel'],
    [{ 'x-nf-request-id': ['01H'] }, 'Netlify'],
    [{ 'x-github-request-id': ['1:2'] }, 'GitHub'],
    [{ 'fly-request-id': ['01H-fra'] }, 'Fly.io'],
    [{ 'cdn-requestid': ['1'] }, 'bunny.net'],
    [{ server: ['BunnyCDN-DE1-1081'] }, 'bunny.net'],
    [{ 'x-sucuri-id': ['11005'] }, 'Sucuri'],
    [{ 'x-iinfo': ['1-2'] }, 'Imperva'],
    [{ via: ['1.1 google'] }, 'Google Cloud'],
  ])('%j: %s', (fields, service) => {
    expect(findTlsTerminators(fields)).toEqual({
      services: [service],
      fields: Object.keys(fields),
    });
  });

  test.each<[ResponseFields, readonly string[]]>([
    [{}, []],
    [{ server: ['nginx'] }, []],
    // Anyone may call a server so.
    [{ 'x-served-by': ['web-3'] }, []],
    [{ via: ['1.1 varnish'] }, ['via']],
    [{ via: ['1.1 proxy.google.example'] }, ['via']],
    [{ 'x-cache': ['HIT'], via: ['2 squid'] }, ['via', 'x-cache']],
  ])('%j names nobody, and shows what speaks of a proxy: %j', (fields, shown) => {
    expect(findTlsTerminators(fields)).toEqual({ services: [], fields: shown });
  });

  test('two services are both named, and only the fields that name them are shown', () => {
    const fields = { 'cf-ray': ['1'], 'x-amz-cf-id': ['2'], 'x-cache': ['Miss'] };
    expect(findTlsTerminators(fields)).toEqual({
      services: ['Cloudflare', 'Amazon CloudFront'],
      fields: ['cf-ray', 'x-amz-cf-id'],
    });
  });
});
