import { ownCertificate } from '../../core/certificate-trust.ts';
import { dayText } from '../../core/connection-text.ts';
import type { Connection } from '../../core/security-info.ts';
import { isCarriedByQuic } from '../../standards/http-version.ts';
import { isIpLiteral } from '../../standards/ip-address.ts';
import type { PathFacts } from '../path-facts.ts';
import type { StepTopic } from './step-topic.ts';

const day = 86_400_000;

export function tlsTopics(facts: PathFacts, isBroken: boolean): readonly StepTopic[] {
  const { scheme, connection } = facts;
  if (scheme === 'http') return [];
  return [
    isBroken ? brokenHandshake(facts) : handshake(facts),
    ...certificate(connection),
    ...names(facts),
  ];
}

function handshake({ port, host, protocol }: PathFacts): StepTopic {
  const agreed = `agreed on version and ciphers, ${host} presented a certificate, the browser checked it, and both derived the keys`;
  return isCarriedByQuic(protocol ?? '')
    ? { id: 'handshake', text: `In one go over UDP port ${port} (QUIC), both ${agreed}.` }
    : {
        id: 'handshake',
        text: `First came the TCP connection to port ${port}: three short messages, nothing but flags. Then both ${agreed}.`,
      };
}

function brokenHandshake({ port, host }: PathFacts): StepTopic {
  return {
    id: 'handshake',
    text: `After the TCP connection to port ${port}, both sides agree on version and ciphers, ${host} presents a certificate, the browser checks it, and both derive the keys. No end of that was seen here.`,
  };
}

function certificate(connection: Connection | null): readonly StepTopic[] {
  const own = connection && ownCertificate(connection);
  if (!connection || !own) return [];
  const { subject, issuer, notAfter } = own;
  const left = notAfter === null ? null : Math.floor((notAfter - connection.at) / day);
  const end = left === null || left < 0 ? '' : `, ${left} days were left`;
  const chain = connection.security.certificates.length + connection.security.cutCertificates;
  const text = `The certificate is for ${subject ?? 'a subject that was not told'}, from ${issuer ?? 'an issuer that was not told'}; it ends on ${dayText(notAfter)}${end}. ${chain === 1 ? 'Of its chain no more was told.' : `Its chain has ${chain} certificates.`}`;
  return [{ id: 'certificate', text }];
}

/** What a certificate is for, and how a server knows which one to show. */
function names({ host, port, connection }: PathFacts): readonly StepTopic[] {
  const bound = {
    id: 'names-not-ports',
    text: `A certificate is bound to names: the one for ${host} serves any port of it, not just ${port}.`,
  };
  if (isIpLiteral(host)) return [bound];
  const hidden = connection?.security.encryptedClientHello ?? null;
  const sent =
    hidden === null
      ? 'in clear text, unless it was hidden (ECH), which this browser does not tell'
      : hidden
        ? 'hidden from others (ECH)'
        : 'in clear text';
  return [
    {
      id: 'sni',
      text: `Many sites share one address and port, so the browser names ${host} in its first message (SNI), ${sent}.`,
    },
    bound,
  ];
}
