import { certificateFaults, isBypassed, ownCertificate } from '../core/certificate-trust.ts';
import {
  deviceAuthority,
  excessiveValidity,
  expiryOf,
  transparencyGap,
  weakKeys,
  weakSignatures,
  type WeakCertificate,
} from '../core/certificate-weakness.ts';
import { defineCheck, type FindingKind } from '../core/check.ts';
import { dayText, namesText } from '../core/connection-text.ts';
import { certificateItem } from '../core/evidence-item.ts';
import { foundWhere } from '../core/found-where.ts';
import type { Connection } from '../core/security-info.ts';
import { isLocalUrl } from '../standards/trustworthy.ts';
import { hostnameOf, schemeOf } from '../standards/url.ts';

/** Whether the server’s certificate proves who answered (RFC 5280, RFC 9525). */
export default defineCheck({
  id: 'certificate',
  title: 'Certificate',
  why: 'The certificate is what tells the real site from someone who answers in its place.',
  spec: 'https://www.rfc-editor.org/rfc/rfc5280#section-6',
  needs: ['page'],
  uses: ['connection'],
  findings: {
    expired: fault('Certificate expired', ({ end }) => `it ended on ${end}`, 'renew it'),
    'not-yet-valid': fault(
      'Certificate not valid yet',
      ({ start }) => `it begins only on ${start}`,
      'check the clock of the machine that issued it',
    ),
    'wrong-name': fault(
      'Certificate for another name',
      ({ host, names }) => `it is for ${names}, not for ${host}`,
      'get one that lists this host among its names (subjectAltName)',
    ),
    'self-signed': fault(
      'Certificate vouches for itself',
      () => 'it is signed by nobody but itself, which anyone can do (self-signed)',
      'get one from a public authority, which is free',
    ),
    untrusted: fault(
      'Certificate from a stranger',
      ({ issuer }) => `nobody this browser trusts vouches for it (issued by ${issuer})`,
      'get one from a public authority, and let the server send the whole chain',
    ),
    bypassed: fault(
      'Certificate warning clicked away',
      () => 'the browser does not tell what was wrong with it',
      'look at it with `openssl s_client`, and mend what is wrong',
    ),
    'expires-in-2-days': expiry('warning', 'weakened', 'Certificate ends within two days'),
    'expires-in-14-days': expiry('notice', null, 'Certificate ends within two weeks'),
    'expires-in-45-days': expiry('notice', null, 'Certificate ends within 45 days'),
    'long-validity': {
      severity: 'warning',
      level: 'weakened',
      title: 'Certificate lasts too long',
      summary: ({ host, days, most }: { host: string; days: number; most: number }) =>
        `The certificate of ${host} lasts ${days} days. Public authorities may give ${most} at most for the day it begins (CA/Browser Forum), and some browsers refuse more.`,
      advice: () =>
        'If the site is yours: have it issued anew for a shorter time, and let a program renew it (ACME).',
    },
    'weak-key': weak(
      'Certificate with a short key',
      ({ subject, weakness }) =>
        `Someone with many computers can find the secret key of a certificate in this chain, and then answer as its owner: ${subject} has ${weakness}.`,
      'with an ECDSA P-256 or RSA 2048 key',
    ),
    'weak-signature': weak(
      'Certificate signed with old hash',
      ({ subject, weakness }) =>
        `A certificate of this chain can be forged, because it is signed with ${weakness}: ${subject}.`,
      'signed with SHA-256',
    ),
    'no-transparency': {
      severity: 'warning',
      level: 'weakened',
      title: 'Certificate not in public logs',
      summary: ({ host, reason }: { host: string; reason: string }) =>
        `If this certificate was issued by mistake or by fraud, the owner of ${host} may never learn of it: ${reason} (Certificate Transparency).`,
      advice: () =>
        'If the site is yours: have the certificate issued anew; public authorities log it by themselves.',
    },
    'local-authority': {
      severity: 'notice',
      level: null,
      title: 'Authority of this device',
      summary: ({ host, issuer }: { host: string; issuer: string }) =>
        `An authority that was put on this device vouches for ${host}, not one that came with the browser: ${issuer}. A company, a virus scanner or a parental control does so to read along.`,
      advice: () =>
        'If you do not know this authority, ask whoever looks after this device. On networks with certificates of their own this is as it should be.',
    },
  },
  pass: 'The browser accepted the certificate: it is for this host, valid today, and nothing weak was seen in it.',
  notObserved:
    'The certificate is not known: Chromium does not show it to extensions, and Firefox only that of pages that came fresh from the network.',
  notApplicable: {
    local: 'The page is on this machine: nothing crossed a network.',
    'clear-text': 'The page came over http, without a certificate.',
  },
  judge({ page, connection }) {
    if (isLocalUrl(page.url)) return { notApplicable: 'local' };
    if (schemeOf(page.url) !== 'https') return { notApplicable: 'clear-text' };
    if (connection === null) return { notObserved: 'connection' };
    const host = hostnameOf(page.url);
    const own = ownCertificate(connection);
    const evidence = [certificateItem(connection, own)];
    const parameters = faultFacts(connection, host);
    const end = expiryOf(connection);
    const excess = excessiveValidity(connection);
    const reason = transparencyGap(connection);
    const authority = deviceAuthority(connection);
    const issuer = authority?.subject ?? 'unknown';
    const found = [
      ...certificateFaults(connection, host).map((what) => ({ what, parameters, evidence })),
      ...foundWhere(`expires-in-${end?.band ?? 45}-days`, end && { host, ...end }, evidence),
      ...foundWhere('long-validity', excess && { host, ...excess }, evidence),
      ...weaknesses('weak-key', connection, weakKeys(connection)),
      ...weaknesses('weak-signature', connection, weakSignatures(connection)),
      ...foundWhere('no-transparency', reason === null ? null : { host, reason }, evidence),
      ...foundWhere('local-authority', authority && { host, issuer }, evidence),
    ];
    const isKnown = (own?.notAfter ?? null) !== null;
    return found.length > 0 || isKnown ? found : { notObserved: 'connection' };
  },
});

function fault(
  title: string,
  reason: (facts: FaultFacts) => string,
  remedy: string,
): FindingKind<FaultFacts> {
  return {
    severity: 'danger',
    level: 'insecure',
    title,
    summary: (facts) =>
      `Who answered for ${facts.host} may be someone else, who can read and change this page. Its certificate proves nothing: ${reason(facts)}.${facts.bypassed ? ' The browser’s warning was clicked away.' : ''}`,
    advice: () =>
      `Enter nothing here that others must not read. If the site is yours: its certificate needs mending, so ${remedy}.`,
  };
}

function expiry(
  severity: 'warning' | 'notice',
  level: 'weakened' | null,
  title: string,
): FindingKind<ExpiryFacts> {
  return {
    severity,
    level,
    title,
    summary: ({ host, end, days }) =>
      `The certificate of ${host} ends on ${end}, ${days === 0 ? 'within a day' : `in ${days === 1 ? 'a day' : `${days} days`}`}; from then on browsers warn and stop. Most of its time has passed, and it was not renewed (notAfter).`,
    advice: () =>
      'If the site is yours: renew it now, and see why the program that renews it (ACME) did not.',
  };
}

function weak(
  title: string,
  summary: (facts: WeakFacts) => string,
  remedy: string,
): FindingKind<WeakFacts> {
  const advice = (): string => `If the site is yours: have the certificate issued anew ${remedy}.`;
  return { severity: 'warning', level: 'weakened', title, summary, advice };
}

type FaultFacts = ReturnType<typeof faultFacts>;
type ExpiryFacts = { host: string; end: string; days: number };
type WeakFacts = { subject: string; weakness: string };

function faultFacts(connection: Connection, host: string) {
  const own = ownCertificate(connection);
  return {
    host,
    names: namesText(own?.details ?? null),
    issuer: own?.issuer ?? 'unknown',
    start: dayText(own?.notBefore ?? null),
    end: dayText(own?.notAfter ?? null),
    bypassed: isBypassed(connection),
  };
}

function weaknesses<const What extends string>(
  what: What,
  connection: Connection,
  found: readonly WeakCertificate[],
) {
  const [first] = found;
  const facts = first && { subject: first.certificate.subject ?? 'one', weakness: first.weakness };
  const evidence = found.map(({ certificate }) => certificateItem(connection, certificate));
  return foundWhere(what, facts ?? null, evidence);
}
