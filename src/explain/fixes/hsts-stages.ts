/** Seconds of max-age by which HSTS is rolled out: five minutes, a week, thirty days, two years. */
export const hstsStages = [300, 604_800, 2_592_000, 63_072_000] as const;
