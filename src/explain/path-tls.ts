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
  const explanation = `Between this browser and whoever answers for ${host}, others see addresses, the port and how much is sent, not what. ${untold}`;
  return { label: 'TLS', state: 'good', stateText: 'encrypted', explanation };
}

/** What no extension of Chromium can know, said where a person would expect to read it. */
const untold =
  'Chromium does not tell extensions the TLS version, the cipher suite or the certificate, nor whether a certificate warning was clicked away.';
