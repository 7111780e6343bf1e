import { describePortStanding } from '../../core/port-standing.ts';
import { isCarriedByQuic } from '../../standards/http-version.ts';
import { defaultPort, isBadPort, isDefaultPort } from '../../standards/ports.ts';
import type { PathFacts } from '../path-facts.ts';
import type { StepTopic } from './step-topic.ts';

export function portTopics(facts: PathFacts): readonly StepTopic[] {
  // Nothing passes a port that browsers refuse.
  if (isBadPort(facts.port)) return [];
  if (isDefaultPort(facts.url)) {
    return facts.scheme === 'https' ? httpsPort(facts) : httpPort(facts);
  }
  return [...crossed(facts), ...otherPort(facts)];
}

function httpsPort({ port, protocol, host }: PathFacts): readonly StepTopic[] {
  const carried = isCarriedByQuic(protocol ?? '')
    ? `This page came by QUIC, over UDP port ${port}; where UDP is blocked, browsers fall back to TCP port ${port}.`
    : `HTTP/3 would use QUIC on UDP port ${port}, and falls back to TCP where UDP is blocked.`;
  return [
    { id: 'port-standing', text: describePortStanding(port) },
    { id: 'quic', text: carried },
    {
      id: 'open-443',
      text: `Networks rarely block ${port}, for without it there is no web. DNS over HTTPS, VPNs, APIs and webhooks use it for that reason: open does not mean secure.`,
    },
    {
      id: 'port-80-today',
      text: `Port 80 of ${host} should answer only with a redirect to https://${host}; the request for that still travels in clear text unless the browser knows HSTS for it.`,
    },
  ];
}

function httpPort({ port, host }: PathFacts): readonly StepTopic[] {
  return [
    { id: 'port-standing', text: describePortStanding(port) },
    {
      id: 'port-80-today',
      text: `Today port ${port} should answer only with a redirect to https://${host}; even that first request travels in clear text unless the browser knows HSTS for ${host}.`,
    },
  ];
}

/** Each scheme on the other's port. */
function crossed({ scheme, port, host }: PathFacts): readonly StepTopic[] {
  const other = scheme === 'http' ? 'https' : 'http';
  if (port !== defaultPort(other)) return [];
  return [
    {
      id: 'crossed-port',
      text: `${scheme} on port ${port} is a mistake of the set-up: everyone expects ${other} there. The number alone encrypts nothing for ${host}.`,
    },
  ];
}

function otherPort({ scheme, host, port }: PathFacts): readonly StepTopic[] {
  const written = {
    id: 'port-in-address',
    text: `It has to stand in the address: ${scheme}://${host}:${port}.`,
  };
  const privilege =
    port < 1024
      ? `Ports below 1024, ${port} too, can be opened only by an administrator on many systems.`
      : `Ports below 1024 need an administrator on many systems, ${port} does not: it often means a development or second server.`;
  const common = [written, { id: 'port-privilege', text: privilege }];
  if (scheme === 'http') return common;
  return [
    {
      id: 'tls-on-any-port',
      text: `https on port ${port} is exactly as encrypted as on 443: the certificate is bound to the name ${host}, not to a port.`,
    },
    ...common,
    { id: 'hsts-every-port', text: `HSTS, where ${host} asks for it, holds on every port.` },
  ];
}
