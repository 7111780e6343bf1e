import { describe, expect, it } from 'vitest';
import {
  errorName,
  isGivenUp,
  navigationErrorKind,
  type NavigationErrorKind,
} from '../../src/core/navigation-error.ts';
import { chromiumErrors } from './chromium-errors.ts';

const families: readonly (readonly [string, NavigationErrorKind])[] = [
  ['net::ERR_CERT_INVALID', 'certificate-other'],
  ['net::ERR_CERT_NAME_CONSTRAINT_VIOLATION', 'certificate-other'],
  ['net::ERR_CERTIFICATE_TRANSPARENCY_REQUIRED', 'certificate-other'],
  ['net::ERR_SSL_PINNED_KEY_NOT_IN_CERT_CHAIN', 'certificate-other'],
  ['net::ERR_SSL_SERVER_CERT_BAD_FORMAT', 'certificate-other'],
  ['net::ERR_SSL_CLIENT_AUTH_CERT_NEEDED', 'tls-other'],
  ['net::ERR_BAD_SSL_CLIENT_AUTH_CERT', 'tls-other'],
  ['net::ERR_TLS13_DOWNGRADE_DETECTED', 'tls-other'],
  ['net::ERR_ECH_NOT_NEGOTIATED', 'tls-other'],
  ['net::ERR_DNS_SERVER_FAILURE', 'name-not-resolved'],
  ['net::ERR_SOMETHING_NEW', 'other'],
  ['', 'other'],
  ['constructor', 'other'],
];

describe('an error of a navigation', () => {
  it.each(chromiumErrors)('%s means %s', (error, kind) => {
    expect(navigationErrorKind(error)).toBe(kind);
  });

  it.each(families)('%j is known by its family: %s', (error, kind) => {
    expect(navigationErrorKind(error)).toBe(kind);
  });

  it('means the same with and without Chromium’s prefix', () => {
    expect(navigationErrorKind('ERR_CONNECTION_REFUSED')).toBe('connection-refused');
    expect(errorName('net::ERR_CONNECTION_REFUSED')).toBe('ERR_CONNECTION_REFUSED');
  });

  it.each([
    ['net::ERR_ABORTED', true],
    ['NS_BINDING_ABORTED', true],
    ['net::ERR_CONNECTION_ABORTED', false],
    ['net::ERR_FAILED', false],
  ])('%s says that the load was given up: %s', (error, givenUp) => {
    expect(isGivenUp(error)).toBe(givenUp);
  });
});
