import type { LabCase } from '../lab-case.ts';
import { page, site } from '../site.ts';

interface Offer {
  readonly id: string;
  readonly title: string;
  readonly expect: string;
  /** The Alt-Svc field that the page sends. */
  readonly field: string;
  /** Without it the page is good. */
  readonly finding?: string;
}

function offerCase({ id, title, expect, field, finding }: Offer): LabCase {
  const origin = `https://${id}.test`;
  return {
    id,
    group: 'Alternative services',
    title,
    expect,
    url: `${origin}/`,
    level: 'secure',
    findings: finding === undefined ? [] : [`alternative-services.${finding}`],
    sites: [site(origin, page({ headers: { 'alt-svc': field } }))],
  };
}

export const alternativeServiceCases: readonly LabCase[] = [
  offerCase({
    id: 'offer-same-place',
    title: 'An offer of HTTP/3 on the same port',
    expect: 'A good page: HTTP/3 is another protocol at the same place.',
    field: 'h3=":443"; ma=60',
  }),
  offerCase({
    id: 'offer-other-port',
    title: 'An offer of HTTP/3 on port 8443',
    expect: 'A good page; a notice says that Chromium does not take this offer.',
    field: 'h3=":8443"; ma=60',
    finding: 'other-port',
  }),
  offerCase({
    id: 'offer-other-host',
    title: 'An offer of another host',
    expect: 'A good page; a notice names the other host.',
    field: 'h3="offer-elsewhere.test:443"; ma=60',
    finding: 'other-host',
  }),
  offerCase({
    id: 'offer-unreadable',
    title: 'An offer that is not quoted',
    expect: 'A good page; a notice says that nobody can read the offer.',
    field: 'h3=:443',
    finding: 'unreadable',
  }),
];
