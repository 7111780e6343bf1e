import { describe, expect, it } from 'vitest';
import {
  concernsCertificates,
  recallCertificates,
  type CertificateMemory,
} from '../../src/core/certificate-memory.ts';
import { limits } from '../../src/core/limits.ts';
import type { Observation } from '../../src/core/observation.ts';
import {
  answered,
  arrival,
  completed,
  inFrame,
  navigationFailed,
  noon,
  pageAfter,
  requestFailed,
  started,
} from './observations.ts';

const a = 'https://a.test/';
const expired = 'net::ERR_CERT_DATE_INVALID';
const first = { requestId: 'first' };
const refusal = { url: a, error: expired, at: noon };

function errorsTold(memory: CertificateMemory, ...observations: readonly Observation[]) {
  return recallCertificates(memory, observations).observations.flatMap((one) =>
    one.kind === 'response-started' || one.kind === 'response-completed'
      ? [one.certificateError ?? null]
      : [],
  );
}

describe('a refused certificate', () => {
  it('is remembered, and told to the answer that comes when the person goes on', () => {
    const { memory, observations } = recallCertificates(
      [],
      [started(a, first), navigationFailed(a, expired), ...arrival(a, 'doc-a')],
    );
    expect(memory).toEqual([refusal]);
    expect(pageAfter(...observations).navigation?.response?.certificateError).toEqual(refusal);
  });

  it('is told to the answer in whichever way the answer is told', () => {
    expect(errorsTold([refusal], answered(a), completed(a))).toEqual([refusal, refusal]);
  });

  it.each(['https://a.test/next?page=2', 'https://a.test:8443/'])(
    'is told to every later answer of its host, as one click opens all of it: %s',
    (url) => {
      expect(errorsTold([refusal], answered(url))).toEqual([refusal]);
    },
  );

  it.each([
    ['another host', answered('https://www.a.test/')],
    ['an answer in clear text', answered('http://a.test/')],
    ['a part of a page', answered('https://a.test/a.png', { destination: 'image' })],
  ])('is not told to %s', (_name, observation) => {
    expect(errorsTold([refusal], observation)).toEqual([null]);
  });

  it('is not told to the answer before it', () => {
    expect(errorsTold([], answered(a), navigationFailed(a, expired))).toEqual([null]);
  });

  it('is remembered from either of the events that tell of it, and of no part of a page', () => {
    const failed = requestFailed(a, { error: expired });
    expect(recallCertificates([], [failed]).memory).toEqual([refusal]);
    const part = requestFailed(a, { error: expired, topLevel: false, destination: 'image' });
    expect(recallCertificates([], [part]).memory).toEqual([]);
  });

  it('gives way to a newer one of the same host', () => {
    const newer = navigationFailed(a, 'net::ERR_CERT_AUTHORITY_INVALID', { time: noon + 1 });
    const { memory } = recallCertificates([refusal], [newer]);
    expect(memory).toEqual([{ url: a, error: 'net::ERR_CERT_AUTHORITY_INVALID', at: noon + 1 }]);
  });

  it('of the oldest host goes where there are too many', () => {
    const hosts = Array.from({ length: limits.certificateErrorsPerSession + 2 }, (_, at) =>
      navigationFailed(`https://host-${at}.test/`, expired),
    );
    const { memory } = recallCertificates([], hosts);
    expect(memory).toHaveLength(limits.certificateErrorsPerSession);
    expect(memory[0]?.url).toBe('https://host-2.test/');
  });
});

describe('what is no refused certificate', () => {
  it.each([
    ['another failure', navigationFailed(a, 'net::ERR_CONNECTION_REFUSED')],
    ['a load given up', navigationFailed(a, 'net::ERR_ABORTED')],
    ['a frame, for which no browser asks', navigationFailed(a, expired, inFrame('f', 'doc-a'))],
    ['a request', started(a)],
  ])('leaves the memory as it is: %s', (_name, observation) => {
    const memory = [refusal];
    expect(recallCertificates(memory, [observation])).toEqual({
      memory,
      observations: [observation],
    });
    expect(concernsCertificates(observation)).toBe(false);
  });
});
