import { isIpLiteral } from '../../standards/ip-address.ts';
import { say, type FixPart } from './fix.ts';
import { hostKind, shownHost, type FixTarget } from './target.ts';

/** Who gives a certificate for such a host. */
export function authorityWords(target: FixTarget): string {
  switch (hostKind(target)) {
    case 'public':
      return 'A certificate is free (Let’s Encrypt and others, by ACME).';
    case 'address':
      return 'Certificates for addresses are rare and short-lived: better give the server a name first.';
    case 'loopback':
      return 'No authority vouches for this machine’s own name: one that is made for this device alone does.';
    case 'private':
      return 'No public authority vouches for a private name or address: use one of your own, trusted on the devices that come here, or a public name that leads here.';
  }
}

/** Before the lines that name a certificate: where it comes from. */
export function certificateFirst(server: 'nginx' | 'apache', target: FixTarget): FixPart {
  const host = shownHost(target);
  const service = server === 'nginx' ? 'nginx' : 'apache2';
  return hostKind(target) === 'public'
    ? say(
        `Get a certificate, free and renewed by itself, for which port 80 must be open to the Internet: \`certbot certonly --${server} -d ${host} --cert-name ${host} --deploy-hook "systemctl reload ${service}"\``,
      )
    : say('Put the certificate with its whole chain, and its key, where the lines below say.');
}

/** What has to be so that an address is shown its certificate: browsers send no server name there (RFC 6066 §3). */
export function chosenForAddress(
  server: 'nginx' | 'apache',
  { host }: FixTarget,
): readonly FixPart[] {
  if (!isIpLiteral(host)) return [];
  return [
    say(
      server === 'nginx'
        ? 'Browsers send no server name for an address, so nginx shows them the certificate of the port’s default server: add default_server to the listen line with ssl, unless another block has it.'
        : 'Browsers send no server name for an address, so Apache shows them the certificate of its first <VirtualHost> for the port: let this file be the first by its name.',
    ),
  ];
}

/** Whose certificates Caddy takes where no public authority gives one. It ends in a colon, for lines follow. */
export function caddyAuthority(target: FixTarget): string {
  return hostKind(target) === 'public'
    ? 'Ports 80 and 443 must be open to the Internet for that:'
    : 'Here it is one of Caddy’s own authority, whose root certificate the devices that come here must trust:';
}
