import type { LabCase } from '../lab-case.ts';
import { page, type Answer, type Site } from '../site.ts';

interface MixedCase extends Pick<LabCase, 'id' | 'title' | 'expect' | 'findings'> {
  readonly inFirefox?: InFirefox;
  readonly head?: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly deepInspection?: readonly string[];
  /** Further paths of the page's own host. */
  readonly answers?: Readonly<Record<string, Answer>>;
  /** Further hosts. */
  readonly sites?: readonly Site[];
}

const notices = new Set(['mixed-content.declared', 'mixed-content.redirect-upgraded']);

/** The findings of a page whose insecure parts all fared alike. */
export const blocked: readonly string[] = ['mixed-content.blocked'];
export const upgraded: readonly string[] = ['mixed-content.upgraded'];
export const loadedInsecurely: readonly string[] = ['mixed-content.loaded-insecurely'];
export const declared: readonly string[] = ['mixed-content.declared'];

/** What is found where Firefox does otherwise, and what it does. */
type InFirefox = Pick<NonNullable<LabCase['inFirefox']>, 'findings' | 'because'>;

export const untoldInFirefox: InFirefox = {
  findings: [],
  because:
    'Firefox tells of nothing that it blocks, and no element names it: only a deep inspection hears of it.',
};
export const namedInFirefox: InFirefox = {
  findings: declared,
  because:
    'Firefox tells of nothing that it blocks; that the markup names it is all there is to see.',
};
export const toldInFirefox: InFirefox = {
  findings: upgraded,
  because: 'Firefox tells of its own step to https, so no deep inspection is needed.',
};
export const addressInFirefox: InFirefox = {
  findings: upgraded,
  because: 'Firefox upgrades images at addresses as it does all others.',
};

/** An encrypted page, good but for what is in its head and body. */
export function mixedCase(group: string, differences: MixedCase): LabCase {
  const { id, title, expect, findings, head, body, headers, deepInspection, inFirefox } =
    differences;
  const origin = `https://${id}.test`;
  const answer = page({
    ...(head === undefined ? {} : { head }),
    ...(body === undefined ? {} : { body }),
    ...(headers === undefined ? {} : { headers }),
  });
  return {
    id,
    group,
    title,
    expect,
    url: `${origin}/`,
    level: levelOf(findings),
    findings,
    ...(inFirefox === undefined
      ? {}
      : { inFirefox: { ...inFirefox, level: levelOf(inFirefox.findings) } }),
    ...(deepInspection === undefined ? {} : { deepInspection }),
    sites: [
      { origin, answers: { '/': answer, ...differences.answers } },
      ...(differences.sites ?? []),
    ],
  };
}

function levelOf(findings: readonly string[]): LabCase['level'] {
  return findings.every((finding) => notices.has(finding)) ? 'secure' : 'mixed';
}

/** A script of the page itself that keeps its own failure to itself. */
export function quietScript(statements: string): string {
  return `<script>
try {
${statements}
} catch {
  // The browser refused, as it should.
}
</script>`;
}
