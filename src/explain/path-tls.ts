import { certificateFaults, ownCertificate } from '../core/certificate-trust.ts';
import { deviceAuthority } from '../core/certificate-weakness.ts';
import { dayText, parametersText } from '../core/connection-text.ts';
import { inSentence } from '../core/foreign-text.ts';
import type { Connection } from '../core/security-info.ts';
import { notSeenReason, type PathFacts } from './path-facts.ts';
import type { PathStepWords } from './path-step.ts';

/** Whether anyone in between could read along. */
export function describeTlsStep(facts: PathFacts): PathStepWords {
  const { host, scheme, freshness } = facts;
  if (scheme === 'http' && facts.local) {
    const explanation =
      'Without TLS, but nothing left this machine, so nobody on a network could read it.';
    return { label: 'No TLS', state: 'good', stateText: 'not needed', explanation };
  }
  if (scheme === 'http') {
    const explanation = `There was no encryption. The router, others on the Wi-Fi, and every provider between here and ${host} could read and change everything.`;
    return { label: 'No TLS', state: 'gap', stateText: 'clear text', explanation };
  }
  if (freshness !== 'fresh') {
    const explanation = `The address is https, but no TLS connection was seen for this page. ${notSeenReason(facts)}.`;
    return { label: 'TLS', state: 'unknown', stateText: 'not observed', explanation };
  }
  if (facts.has('insecure-transport.certificate-bypassed')) {
    const explanation = `Encrypted, but perhaps not to ${host}: earlier in this browser session its certificate was refused. It was bypassed or replaced since; Chromium does not tell extensions which.`;
    return { label: 'TLS', state: 'gap', stateText: 'not proven', explanation };
  }
  if (facts.connection !== null) return describeConnection(facts, facts.connection);
  const seen = 'addresses, the port and how much is sent, not what';
  const explanation = `${whatOthersSee(facts, `whoever answers for ${host}`, seen)} ${untold}`;
  return { label: 'TLS', state: 'good', stateText: 'encrypted', explanation };
}

/** What the browser told of the connection. */
function describeConnection(facts: PathFacts, connection: Connection): PathStepWords {
  const { host } = facts;
  const told = toldText(connection);
  const faults = certificateFaults(connection, host);
  if (faults.length > 0) {
    const explanation = `Encrypted, but perhaps not to ${host}: its certificate does not prove who answered. ${told}`;
    return { label: 'TLS', state: 'gap', stateText: 'not proven', explanation };
  }
  if (facts.has('tls-parameters.') || facts.has('certificate.')) {
    const explanation = `Encrypted, and others see how much is sent, not what; but something in it is weak. ${told}`;
    return { label: 'TLS', state: 'gap', stateText: 'weak', explanation };
  }
  const seen = connection.security.encryptedClientHello
    ? 'addresses, the port and how much is sent, not what, nor the host’s name'
    : 'addresses, the host’s name, the port and how much is sent, not what';
  const opened =
    facts.local || deviceAuthority(connection) === null
      ? ''
      : ' Whoever holds the authority that was put on this device, and vouches here, could see more.';
  const explanation = `${whatOthersSee(facts, host, seen)}${opened} ${told}`;
  return { label: 'TLS', state: 'good', stateText: 'encrypted', explanation };
}

function whatOthersSee({ local }: PathFacts, end: string, seen: string): string {
  return local
    ? 'Encrypted, though nothing left this machine, so nobody on a network could read it anyway.'
    : `Between this browser and ${end}, others see ${seen}.`;
}

function toldText(connection: Connection): string {
  const own = ownCertificate(connection);
  const parameters = parametersText(connection.security);
  const issuer = own?.issuer ?? null;
  return [
    parameters === '' ? untoldParameters : `${parameters}.`,
    issuer === null
      ? ''
      : `The certificate is from ${inSentence(issuer)} and ends on ${dayText(own?.notAfter ?? null)}.`,
  ]
    .join(' ')
    .trim();
}

/** Of a connection whose certificate Chromium shows. */
export const untoldParameters = 'Chromium does not tell the TLS version and the cipher.';

/** What no extension of Chromium can know, said where a person would expect to read it. */
const untold =
  'Chromium does not tell extensions the TLS version, the cipher suite or the certificate, nor whether a certificate warning was clicked away.';
