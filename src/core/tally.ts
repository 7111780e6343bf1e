/**
 * Counts distinct things in little room: each is kept as a fingerprint, so that one that is met again
 * is not counted again. Exact up to a cap; beyond it only known to be more.
 */
export interface Tally {
  readonly count: number;
  /** There were more than the cap allows to tell apart. */
  readonly more: boolean;
  /** The fingerprints, each between blanks: as one text they take a third of what a list would. */
  readonly seen: string;
}

export const emptyTally: Tally = { count: 0, more: false, seen: ' ' };

/** Whether the thing was counted. */
export function isInTally({ seen }: Tally, thing: string): boolean {
  return seen.includes(` ${fingerprint(thing)} `);
}

/** The tally with the thing counted, at most `cap` of them; the same object where nothing changed. */
export function addToTally(tally: Tally, thing: string, cap: number): Tally {
  if (isInTally(tally, thing)) return tally;
  const print = fingerprint(thing);
  if (tally.count >= cap) return tally.more ? tally : { ...tally, more: true };
  return { ...tally, count: tally.count + 1, seen: `${tally.seen}${print} ` };
}

/** The tally without the thing; the same object where it was not counted. */
export function removeFromTally(tally: Tally, thing: string): Tally {
  const print = ` ${fingerprint(thing)} `;
  return tally.seen.includes(print)
    ? { ...tally, count: tally.count - 1, seen: tally.seen.replace(print, ' ') }
    : tally;
}

/** 64 bits, by two multiplicative hashes: of thousands of things no two are likely to be alike. */
function fingerprint(thing: string): string {
  let [first, second] = [0x81_1c_9d_c5, 0x41_c6_ce_57];
  for (let at = 0; at < thing.length; at++) {
    const unit = thing.charCodeAt(at);
    first = Math.imul(first ^ unit, 0x01_00_01_93);
    second = Math.imul(second ^ unit, 0x5f_35_6f_95);
  }
  return (first >>> 0).toString(36) + '-' + (second >>> 0).toString(36);
}
