/** Attempts in a row that may fail, and milliseconds after the first of them. */
const retries = { atMost: 10, first: 500 };

/**
 * Milliseconds until the next attempt after so many failed ones, ever longer: some eight minutes in all,
 * for a full disk may be freed, and a worker that is stopped again and again runs in the end. Null then:
 * a document of which the worker will know nothing must not wake it for ever.
 */
export function retryDelay(failures: number): number | null {
  return failures <= retries.atMost ? retries.first * 2 ** (failures - 1) : null;
}
