import { defineCheck } from '../core/check.ts';
import { httpVersionName, isCarriedByQuic } from '../standards/http-version.ts';
import { hostnameOf, schemeOf } from '../standards/url.ts';

/** The HTTP version that the page came by (RFC 9110 §2.5): information, for none is a fault. */
export default defineCheck({
  id: 'http-version',
  title: 'HTTP version',
  why: 'The version decides how requests share a connection and whether they come by TCP or UDP, which some networks block. It says nothing about who can read along: that is TLS.',
  spec: 'https://www.rfc-editor.org/rfc/rfc9110#section-2.5',
  needs: ['page', 'protocol', 'freshResponse'],
  findings: {},
  pass: ({ host, version, quic, encrypted }: VersionFacts) =>
    `${host} answered with ${version}, ${carrier(quic, encrypted)}. ${remark(version)}`,
  notObserved:
    'No fresh answer was seen, or the browser did not tell its protocol, so the version is not known.',
  notApplicable: {},
  judge({ page, protocol, freshResponse }) {
    const version = httpVersionName(protocol);
    if (version === null) return { notObserved: 'protocol' };
    const facts = {
      host: hostnameOf(page.url),
      version,
      quic: isCarriedByQuic(protocol),
      encrypted: schemeOf(page.url) === 'https',
    };
    const { url, at, freshness, status } = freshResponse;
    return { passed: facts, evidence: [{ source: 'response', url, at, freshness, status }] };
  },
});

type VersionFacts = { host: string; version: string; quic: boolean; encrypted: boolean };

function carrier(quic: boolean, encrypted: boolean): string {
  if (quic) return 'over QUIC, which is UDP with TLS built in';
  return encrypted ? 'over TLS and TCP' : 'over TCP, without TLS';
}

function remark(version: string): string {
  switch (version) {
    case 'HTTP/3':
      return 'Where a network blocks UDP, browsers fall back to TCP.';
    case 'HTTP/2':
      return 'All requests to this host share one connection.';
    case 'HTTP/1.1':
      return 'That is an older version and no fault: each connection carries one request at a time.';
    default:
      return 'That is a very old version and no fault by itself: each request takes a connection of its own.';
  }
}
