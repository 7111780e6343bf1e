import { deviceAuthority } from '../../core/certificate-weakness.ts';
import { envelopeItems, lookUp, proxy } from './connection-sights.ts';
import { isUnproven } from './far-end.ts';
import { openItems, otherHosts } from './open-parts.ts';
import type { SightFacts } from './sight-facts.ts';
import { byStandard, notObserved, observed, type SightItem } from './sight.ts';

/** What TLS leaves open to those on the way, and what it keeps from them. */
export function encryptedItems(facts: SightFacts): readonly SightItem[] {
  return [
    ...openItems(facts),
    ...envelopeItems(facts),
    otherHosts(facts),
    lookUp(facts),
    readAlong(facts),
    content(facts),
    proxy,
  ].flatMap((item) => item ?? []);
}

/** Encryption keeps out only those who do not hold the keys. */
function content(facts: SightFacts): SightItem {
  const { path } = facts;
  if (isUnproven(path)) {
    const what = 'Whether one of them answered';
    const detail = `Whoever presented the certificate reads and changes everything, and it is not proven to be ${path.host}.`;
    return path.connection === null
      ? notObserved('content', 'unknown', what, detail)
      : observed('content', 'unknown', what, detail);
  }
  const weak = path.has('tls-parameters.') ? ' Something in this connection is weak, though.' : '';
  const kept = 'hich page, cookies, what you type, what comes back';
  return byStandard(
    'content',
    'cannot',
    isOpenedHere(facts) ? `All but that authority: w${kept}` : `W${kept}`,
    `TLS encrypts path, header fields and content, and notices any change.${weak}`,
  );
}

/** An authority that came with no browser is what programs that read along bring with them. */
function readAlong(facts: SightFacts): SightItem | null {
  if (!isOpenedHere(facts)) return null;
  return observed(
    'device-authority',
    'unknown',
    'Whether an authority of this device reads along',
    `An authority that was put on this device vouches for ${facts.path.host}. Whoever holds it could read and change everything: a company, a virus scanner or a parental control does so.`,
  );
}

function isOpenedHere({ path }: SightFacts): boolean {
  return path.connection !== null && deviceAuthority(path.connection) !== null;
}
