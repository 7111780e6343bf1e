import { readCertificate, showChain, tryTls } from '../../core/diagnosis-commands.ts';
import type { CertificateErrorKind } from '../../core/navigation-error-kind.ts';
import { failure } from './diagnosis.ts';

/** The server's certificate was refused. */
export const certificateFailures = {
  'certificate-date': failure('certificate-date', {
    title: 'Certificate not valid today',
    seen: ({ host }) =>
      `The certificate of ${host}, or one that it rests on, has expired or is not valid yet, so the browser could not trust who answered. If this device’s clock is wrong, that alone can be the cause.`,
    mend: () =>
      'Check the date of this device first. If the site is yours: renew the certificate, see why that did not happen by itself, and reload the server.',
    commands: [readCertificate],
  }),
  'certificate-name': failure('certificate-name', {
    title: 'Certificate for another name',
    seen: ({ host }) =>
      `Whoever answered has a certificate, but not for ${host}, so it may not be the site you asked for. Often a name such as the one with or without www was forgotten, or the server does not know this name and shows another site’s certificate.`,
    mend: () =>
      'Check the spelling of the address. If the site is yours: get a certificate that lists this name among its names (subjectAltName); the port does not matter to it.',
    commands: [readCertificate],
  }),
  'certificate-authority': failure('certificate-authority', {
    title: 'Certificate from a stranger',
    seen: ({ host }) =>
      `Nobody this browser trusts vouches for the certificate of ${host}: it is self-signed, from a private or distrusted authority, or its chain is incomplete. A network that reads along can look the same.`,
    mend: () =>
      'Enter nothing here; try another network. If the site is yours: install a certificate from a public authority together with its whole chain, or install your own authority on the devices that need it.',
    commands: [showChain],
  }),
  'certificate-revoked': failure('certificate-revoked', {
    title: 'Certificate withdrawn',
    seen: ({ host }) =>
      `The authority that issued the certificate of ${host} has withdrawn it, often because its key was lost or stolen.`,
    mend: () => 'If the site is yours: replace the certificate and its key today.',
    commands: [readCertificate],
  }),
  'certificate-status': failure('certificate-status', {
    title: 'Certificate could not be checked',
    seen: ({ host }) =>
      `Whether the certificate of ${host} has been withdrawn could not be found out: what the authority or the server said of it (OCSP) was missing, out of date or damaged. A wrong clock can be the cause.`,
    mend: () =>
      'Check the date of this device, and try again later. If the site is yours: renew the OCSP answer that the server staples, or switch stapling off; where the certificate demands it (must-staple), get one that does not.',
    commands: [tryTls],
  }),
  'certificate-weak': failure('certificate-weak', {
    title: 'Certificate too weak',
    seen: ({ host }) =>
      `The certificate of ${host} uses a key or a signature that can be forged, such as RSA with 1024 bits or SHA-1.`,
    mend: () =>
      'If the site is yours: reissue it with an ECDSA P-256 or RSA 2048 key, signed with SHA-256.',
    commands: [showChain],
  }),
  'certificate-transparency': failure('certificate-transparency', {
    title: 'Certificate not publicly logged',
    seen: ({ host }) =>
      `The certificate of ${host} is in no public log that this browser accepts, so nobody could notice if it was issued by mistake (Certificate Transparency).`,
    mend: () =>
      'If the site is yours: have the authority reissue it with signed certificate timestamps; a private authority belongs on the devices that need it, where no log is asked for.',
    commands: [tryTls],
  }),
  'certificate-pins': failure('certificate-pins', {
    title: 'Certificate not the expected one',
    seen: ({ host }) =>
      `This browser knows which keys ${host} may use, and none of them is in the certificates that came. Someone may be reading along, or the site changed its authority.`,
    mend: () =>
      'Enter nothing here, and try another network. If the site is yours: use a certificate from the authorities that are pinned for it.',
    commands: [showChain],
  }),
  'certificate-interception': failure('certificate-interception', {
    title: 'Someone reads along here',
    seen: ({ host }) =>
      `The certificate shown for ${host} comes from software that opens encrypted connections: a virus scanner, a company’s or school’s proxy, or something nobody wanted.`,
    mend: () =>
      'Ask whoever runs this network or device. The site can do nothing about it; on another network it may come.',
    commands: [showChain],
  }),
  'certificate-lifetime': failure('certificate-lifetime', {
    title: 'Certificate valid for too long',
    seen: ({ host }) =>
      `The certificate of ${host} runs for longer than browsers allow, so a stolen key would be of use for too long.`,
    mend: () => 'If the site is yours: reissue it for 90 days, and let renewal happen by itself.',
    commands: [readCertificate],
  }),
  'certificate-chain': failure('certificate-chain', {
    title: 'Issuer not entitled',
    seen: ({ host }) =>
      `The certificate of ${host} was issued by a certificate that may not do so: it is no authority, not one for this name, or the chain is longer than it allows.`,
    mend: () =>
      'If the site is yours: have it reissued by an authority that may certify this name, and install the chain that comes with it.',
    commands: [showChain],
  }),
  'certificate-purpose': failure('certificate-purpose', {
    title: 'Certificate for another purpose',
    seen: ({ host }) =>
      `The certificate of ${host} does not allow what it was used for here: to prove who a web server is (key usage).`,
    mend: () =>
      'If the site is yours: install a certificate for servers (serverAuth, with digitalSignature), not that of an authority or a person.',
    commands: [showChain],
  }),
  'certificate-malformed': failure('certificate-malformed', {
    title: 'Certificate cannot be read',
    seen: ({ host }) =>
      `The certificate of ${host}, or one of its chain, is damaged or contradicts itself, so the browser can make nothing of it.`,
    mend: () =>
      'If the site is yours: reissue it with a current tool, and install it with its chain in the right order.',
    commands: [showChain],
  }),
  'certificate-other': failure('certificate-other', {
    title: 'Certificate not accepted',
    seen: ({ host }) => `The browser refused the certificate of ${host}.`,
    mend: () => 'If the site is yours: look at the whole chain it sends.',
    commands: [showChain],
  }),
} satisfies Record<CertificateErrorKind, unknown>;
