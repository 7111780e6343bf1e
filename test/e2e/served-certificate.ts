import type { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:tls';
import type { Lab } from '../lab/lab.ts';

/** The certificate that the lab's server presents for a host, as OpenSSL reads it. */
export async function servedCertificate(lab: Lab, host: string): Promise<X509Certificate> {
  const rule = new RegExp(`MAP ${host}:443 127\\.0\\.0\\.1:(\\d+)`).exec(lab.resolverRules);
  const socket = connect({
    host: '127.0.0.1',
    port: Number(rule?.[1]),
    servername: host,
    // Of those that no browser accepts, too.
    rejectUnauthorized: false,
  });
  try {
    await once(socket, 'secureConnect');
    const served = socket.getPeerX509Certificate();
    if (served === undefined) throw new Error(`The lab presents no certificate for ${host}.`);
    return served;
  } finally {
    socket.destroy();
  }
}
