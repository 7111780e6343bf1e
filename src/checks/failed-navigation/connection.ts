import {
  lookUpName,
  lookUpNameAnywhere,
  request,
  scanPort,
  tryPort,
  tryTls,
} from '../../core/diagnosis-commands.ts';
import type { ConnectionErrorKind } from '../../core/navigation-error-kind.ts';
import { crossedPort, failure } from './diagnosis.ts';

/** No connection came about, or it did not hold. */
export const connectionFailures = {
  'name-not-resolved': failure('name-not-resolved', {
    title: 'Name not found',
    seen: ({ host }) =>
      `No address is known for ${host}. That is DNS, not TLS. The name is misspelt, new, expired, or known inside another network only.`,
    mend: () =>
      'Check the spelling, and whether a VPN is needed. If the site is yours: see that its A and AAAA records exist and its domain is paid for.',
    commands: [lookUpName, lookUpNameAnywhere],
  }),
  'dns-failure': failure('dns-failure', {
    title: 'Name servers do not answer',
    seen: ({ host }) =>
      `The look-up of ${host} failed, so it is not known whether the name exists. The DNS server of this network is out of order, or those of the name are.`,
    mend: () =>
      'Try another network or DNS server. If the site is yours: see that all its name servers answer, and that DNSSEC signatures are valid.',
    commands: [lookUpName, lookUpNameAnywhere],
  }),
  'dns-record': failure('dns-record', {
    title: 'Name leads to unknown protocols',
    seen: ({ host }) =>
      `DNS names only protocols for ${host} that this browser does not speak (alpn of its HTTPS record).`,
    mend: () => 'If the site is yours: add h2 or http/1.1 to the alpn of its HTTPS record.',
    commands: [lookUpName],
  }),
  'name-collision': failure('name-collision', {
    title: 'Internal name now public',
    seen: ({ host }) =>
      `${host} led to 127.0.53.53, by which the Internet’s administration says: this name was used inside networks, and now clashes with a public one.`,
    mend: () =>
      'Ask whoever runs this network. If the name is yours: use one below a domain that you own.',
    commands: [lookUpName],
  }),
  offline: failure('offline', {
    title: 'This device is offline',
    seen: () => 'This device had no network, or changed it during the load.',
    mend: () => 'Connect to a network and reload.',
  }),
  'network-denied': failure('network-denied', {
    title: 'Kept from the network',
    seen: ({ host }) =>
      `The operating system did not let this browser reach ${host}: a firewall or security program on this device, or a rule of whoever manages it.`,
    mend: () => 'Look through the firewall of this device, or ask whoever manages it.',
    commands: [tryPort],
  }),
  proxy: failure('proxy', {
    title: 'Proxy does not help',
    seen: ({ host }) =>
      `This browser goes through a proxy, and the proxy was not found, did not answer, or would not lead on to ${host}.`,
    mend: () =>
      'Look at the proxy settings of this browser and system, VPN programs included, or ask whoever runs the network.',
  }),
  'connection-refused': failure('connection-refused', {
    title: 'Nothing listens there',
    seen: (facts) =>
      `${facts.host} answered, but nothing listens on port ${facts.port}. No TLS handshake began, so no certificate was involved. The server is stopped, listens on another port or address only, or a firewall turns callers away.${crossedPort(facts)}`,
    mend: () => 'Check the port in the address. If the site is yours: see that the server runs.',
    commands: [tryPort],
    listener: true,
  }),
  'timed-out': failure('timed-out', {
    title: 'No answer in time',
    seen: ({ host, port }) =>
      `Nothing answered on port ${port} of ${host} in time: a firewall drops the packets, the machine is down, or its program hangs.`,
    mend: ({ port }) =>
      `Try another network. If the site is yours: open port ${port} in its firewall, \`ufw status\` or \`iptables -L\`, and in the security group of its cloud. What nmap calls filtered, a firewall drops; what it calls closed, nothing listens on.`,
    commands: [tryPort, scanPort],
  }),
  unreachable: failure('unreachable', {
    title: 'No way there',
    seen: ({ host }) =>
      `This network knows no way to ${host}: its address is private, wrong, or of a kind (IPv6) that is not to be had here.`,
    mend: () =>
      'Check the network or VPN of this device. If the site is yours: see that DNS gives addresses that the Internet can reach.',
    commands: [lookUpName, tryPort],
  }),
  'connection-reset': failure('connection-reset', {
    title: 'Connection cut off',
    seen: (facts) =>
      `The connection to port ${facts.port} of ${facts.host} was cut off before an answer came: by the server, or by a filter on the way. The browser does not tell which.${crossedPort(facts)}`,
    mend: () =>
      'Try another network. If the site is yours: see whether the server speaks TLS on this port, and look into its log.',
    commands: [tryTls, request],
  }),
} satisfies Record<ConnectionErrorKind, unknown>;
