/** The levels of a verdict. What each one means stands in docs/architecture.md, "Verdict levels". */
export const verdictLevels = [
  'failed',
  'insecure',
  'mixed',
  'weakened',
  'unknown',
  'local',
  'secure',
  'none',
] as const;

export type VerdictLevel = (typeof verdictLevels)[number];

/** The worse of two levels: `verdictLevels` is in order, worst first. */
export function worseLevel(a: VerdictLevel, b: VerdictLevel): VerdictLevel {
  return verdictLevels.indexOf(a) <= verdictLevels.indexOf(b) ? a : b;
}
