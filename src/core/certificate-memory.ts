import { hostnameOf, schemeOf } from '../standards/url.ts';
import { limits } from './limits.ts';
import { navigationErrorKind } from './navigation-error.ts';
import type { Answer, Observation, RequestFacts } from './observation.ts';

/** A certificate that this browser refused. */
export interface CertificateError {
  readonly url: string;
  readonly error: string;
  readonly at: number;
}

/**
 * The newest refusal of each host in this browser session, oldest first. By host and not by port, for
 * so Chromium keeps what a person clicked away: one click opens every port of the host that shows the
 * same certificate, in every tab of the profile.
 */
export type CertificateMemory = readonly CertificateError[];

/** Whether the observation adds to the memory, or wants to know of it. */
export function concernsCertificates(observation: Observation): boolean {
  return refusalOf(observation) !== null || isSecureAnswer(observation);
}

/**
 * Remembers refused certificates, and tells a document's answer of the one its host had before. The
 * browser does not say that a warning was clicked away; that the host answered after it was refused
 * is all that can be seen. Pure.
 */
export function recallCertificates(
  memory: CertificateMemory,
  observations: readonly Observation[],
): { readonly memory: CertificateMemory; readonly observations: readonly Observation[] } {
  let known = memory;
  const told = observations.map((observation) => {
    const refusal = refusalOf(observation);
    if (refusal !== null) known = remember(known, refusal);
    return tell(observation, known);
  });
  return { memory: known, observations: told };
}

function refusalOf(observation: Observation): CertificateError | null {
  const { kind } = observation;
  if (kind !== 'navigation-failed' && kind !== 'request-failed') return null;
  if (!observation.topLevel) return null;
  const { url, error, time } = observation;
  return navigationErrorKind(error).startsWith('certificate-') ? { url, error, at: time } : null;
}

function remember(known: CertificateMemory, refusal: CertificateError): CertificateMemory {
  const others = known.filter(({ url }) => hostnameOf(url) !== hostnameOf(refusal.url));
  return [...others, refusal].slice(-limits.certificateErrorsPerSession);
}

function tell(observation: Observation, known: CertificateMemory): Observation {
  if (!isSecureAnswer(observation)) return observation;
  const host = hostnameOf(observation.url);
  const certificateError = known.find(({ url }) => hostnameOf(url) === host);
  return certificateError === undefined ? observation : { ...observation, certificateError };
}

function isSecureAnswer(
  observation: Observation,
): observation is Extract<Observation, RequestFacts & Answer> {
  return (
    'fields' in observation &&
    observation.destination === 'document' &&
    schemeOf(observation.url) === 'https'
  );
}
