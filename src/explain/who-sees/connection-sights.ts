import { isCarriedByQuic } from '../../standards/http-version.ts';
import { tlsVersion } from '../../standards/tls-version.ts';
import { versionName } from '../../core/connection-text.ts';
import { addressFamily } from '../../standards/ip-address.ts';
import type { SightFacts } from './sight-facts.ts';
import { byStandard, notObserved, observed, type SightItem } from './sight.ts';

/** What even an encrypted connection shows to everyone who carries it. */
export function envelopeItems(facts: SightFacts): readonly SightItem[] {
  return [ends(facts), amount, serverName(facts), certificate(facts)].flatMap((item) => item ?? []);
}

/** Which machine and which door. */
export function ends({ path }: SightFacts): SightItem {
  const { address, port, protocol } = path;
  const transport = isCarriedByQuic(protocol ?? '') ? 'UDP (QUIC)' : 'TCP';
  const what = `Your address, the server’s, and port ${port}`;
  return address === null || addressFamily(address) === null
    ? byStandard(
        'ends',
        'reads',
        what,
        'Every packet names both ends. Which address was reached was not told.',
      )
    : observed(
        'ends',
        'reads',
        what,
        `${address} answered by ${transport}. Every packet names both ends.`,
      );
}

const amount = byStandard(
  'amount',
  'reads',
  'How much is sent, and when',
  'Encryption hides what is sent, not its size or its moment.',
);

/** The name in the handshake's first message (RFC 6066 §3), which Encrypted Client Hello hides. */
export function serverName({ path, hostIsAddress }: SightFacts): SightItem | null {
  const { host, connection } = path;
  if (hostIsAddress) return null;
  const what = `The host’s name, ${host}`;
  const why = 'It opens the TLS handshake in clear text (SNI)';
  switch (connection?.security.encryptedClientHello ?? null) {
    case true:
      return observed(
        'server-name',
        'cannot',
        what,
        'The handshake hid it (Encrypted Client Hello). The address may still tell.',
      );
    case false:
      return observed('server-name', 'reads', what, `${why}; nothing hid it here.`);
    case null:
      return notObserved(
        'server-name',
        'probably',
        what,
        `${why}, unless it was hidden (ECH). The browser does not tell which.`,
      );
  }
}

/** TLS 1.3 encrypts the certificate (RFC 8446 §4.4.2), and QUIC carries no older version (RFC 9001 §4.2). */
function certificate({ path }: SightFacts): SightItem {
  const what = 'The site’s certificate';
  const told = path.connection?.security.protocolVersion ?? null;
  const code = told === null ? null : (tlsVersion(told)?.code ?? null);
  if (told !== null && code !== null) {
    return code >= 0x03_04
      ? observed('certificate', 'cannot', what, `${versionName(told)} sends it encrypted.`)
      : observed('certificate', 'reads', what, `${versionName(told)} sends it in clear text.`);
  }
  if (isCarriedByQuic(path.protocol ?? '')) {
    return byStandard(
      'certificate',
      'cannot',
      what,
      'HTTP/3 comes with TLS 1.3, which encrypts it.',
    );
  }
  return notObserved(
    'certificate',
    'unknown',
    what,
    'TLS 1.2 shows it, TLS 1.3 does not. The browser does not tell which was used.',
  );
}

/** The question for the host's address, which is a request of its own. */
export function lookUp({ path, hostIsAddress }: SightFacts): SightItem | null {
  if (hostIsAddress) return null;
  const what = `The look-up of ${path.host} (DNS)`;
  switch (path.connection?.security.privateDns ?? null) {
    case true:
      return observed(
        'look-up',
        'cannot',
        what,
        'The browser asked over https (DNS over HTTPS). Who runs that DNS server knows of it.',
      );
    case false:
      return notObserved(
        'look-up',
        'probably',
        what,
        'The browser left it to the system, which mostly asks in clear text (UDP port 53): to be read, logged or blocked.',
      );
    case null:
      return notObserved(
        'look-up',
        'unknown',
        what,
        'In clear text (UDP port 53) it can be read and blocked, over https it cannot. This browser does not tell which.',
      );
  }
}

/** Whether something is set up in this browser or system, only a failure of it shows. */
export const proxy = notObserved(
  'proxy',
  'unknown',
  'Whether a VPN or proxy carries this',
  'It would see what your network sees, in its place. What is not encrypted stays open behind it.',
);
