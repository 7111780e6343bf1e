import type { LabCase } from '../lab-case.ts';
import { page, site } from '../site.ts';

interface Policy {
  readonly id: string;
  readonly title: string;
  readonly expect: string;
  /** The field lines that the page sends. */
  readonly hsts: readonly string[];
  /** Without it the page is good. */
  readonly finding?: string;
  readonly level?: 'secure';
}

function hstsCase({ id, title, expect, hsts, finding, level }: Policy): LabCase {
  const origin = `https://${id}.test`;
  return {
    id,
    group: 'HSTS',
    title,
    expect,
    url: `${origin}/`,
    level: level ?? (finding === undefined ? 'secure' : 'weakened'),
    findings: finding === undefined ? [] : [finding],
    sites: [site(origin, page({ hsts }))],
  };
}

const ignored = 'hsts-policy.ignored';

export const hstsCases: readonly LabCase[] = [
  hstsCase({
    id: 'hsts-absent',
    title: 'No HSTS policy',
    expect: 'Encrypted this time, but nothing makes the browser insist on it next time.',
    hsts: [],
    finding: 'hsts-policy.absent',
  }),
  hstsCase({
    id: 'hsts-short',
    title: 'A policy for five minutes',
    expect: 'The browser insists on encryption for five minutes only.',
    hsts: ['max-age=300'],
    finding: 'hsts-policy.max-age-short',
  }),
  hstsCase({
    id: 'hsts-zero',
    title: 'A policy that switches itself off',
    expect: 'max-age=0 tells the browser to forget the policy.',
    hsts: ['max-age=0'],
    finding: 'hsts-policy.max-age-zero',
  }),
  hstsCase({
    id: 'hsts-not-a-number',
    title: 'A policy with an age that is no number',
    expect: 'The browser ignores the field.',
    hsts: ['max-age=one-year'],
    finding: ignored,
  }),
  hstsCase({
    id: 'hsts-negative',
    title: 'A policy with a negative age',
    expect: 'The browser ignores the field.',
    hsts: ['max-age=-1'],
    finding: ignored,
  }),
  hstsCase({
    id: 'hsts-no-max-age',
    title: 'A policy without an age',
    expect: 'The browser ignores the field, because max-age is required.',
    hsts: ['includeSubDomains; preload'],
    finding: ignored,
  }),
  hstsCase({
    id: 'hsts-empty',
    title: 'An empty policy',
    expect: 'The browser ignores the field, because max-age is required.',
    hsts: [''],
    finding: ignored,
  }),
  hstsCase({
    id: 'hsts-max-age-twice',
    title: 'A policy with two ages',
    expect: 'The browser ignores the whole field, because a directive may stand there once only.',
    hsts: ['max-age=63072000; max-age=31536000'],
    finding: ignored,
  }),
  hstsCase({
    id: 'hsts-not-a-token',
    title: 'A policy with a directive that no directive can be',
    expect: 'The browser ignores the whole field, because "@" may not stand in a directive.',
    hsts: ['max-age=63072000; @later'],
    finding: ignored,
  }),
  hstsCase({
    id: 'hsts-comma',
    title: 'Two policies joined by a comma in one field',
    expect: 'The browser ignores the field: directives are separated by semicolons.',
    hsts: ['max-age=63072000, max-age=63072000'],
    finding: ignored,
  }),
  hstsCase({
    id: 'hsts-include-value',
    title: 'includeSubDomains with a value',
    expect: 'The browser ignores the whole field, because includeSubDomains takes no value.',
    hsts: ['max-age=63072000; includeSubDomains=true'],
    finding: ignored,
  }),
  hstsCase({
    id: 'hsts-include-twice',
    title: 'includeSubDomains twice',
    expect: 'The browser ignores the whole field, because a directive may stand there once only.',
    hsts: ['max-age=63072000; includeSubDomains; includeSubDomains'],
    finding: ignored,
  }),
  hstsCase({
    id: 'hsts-two-lines',
    title: 'Two policies, the first one good',
    expect: 'Browsers use the first field; a notice says that there is a second one.',
    hsts: ['max-age=63072000; includeSubDomains', 'max-age=0'],
    finding: 'hsts-policy.repeated-field',
    level: 'secure',
  }),
  hstsCase({
    id: 'hsts-two-lines-first-bad',
    title: 'Two policies, the first one malformed',
    expect: 'Browsers look at the first field only and ignore it.',
    hsts: ['max-age=soon', 'max-age=63072000; includeSubDomains'],
    finding: ignored,
  }),
  hstsCase({
    id: 'hsts-quoted',
    title: 'A policy with a quoted age',
    expect: 'Browsers accept the quotes: nothing to find.',
    hsts: ['max-age="63072000"; includeSubDomains'],
  }),
  hstsCase({
    id: 'hsts-unknown-directive',
    title: 'A policy with an unknown directive and an empty one',
    expect: 'Browsers skip both: nothing to find.',
    hsts: ['max-age=63072000;; later=yes;'],
  }),
];
