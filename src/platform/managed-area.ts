import { limits } from '../core/limits.ts';
import { browser } from './browser.ts';
import { watchArea } from './watch-area.ts';

/**
 * `storage.managed`: what an administrator set by a policy; only they can write it. Nothing where
 * nobody did, for which Firefox has no other answer than to reject. Chromium 156 never answers a
 * question that comes before it has read its policies, so it is asked again, and not for ever: null where
 * no answer came.
 */
export async function readManaged(): Promise<Readonly<Record<string, unknown>> | null> {
  if (!('managed' in browser.storage)) return {};
  for (let turn = 0; turn < (hasWaited ? 1 : limits.policyTurns); turn++) {
    const answer = await askInTime(hasWaited ? answerTime : limits.policyPatience);
    if (answer !== null) return answer;
  }
  hasWaited = true;
  return null;
}

/** Whoever waited in vain once does not wait again: every tab's page asks, and would be kept waiting. */
let hasWaited = false;

/** Milliseconds in which Chromium answers once it has read its policies, by far. */
const answerTime = 20;

/** Null where no answer came in time. */
async function askInTime(patience: number): Promise<Readonly<Record<string, unknown>> | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), patience);
  });
  const answer = browser.storage.managed.get(null).catch(() => ({}));
  try {
    return await Promise.race([answer, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

/** Calls back with the names that changed. Returns how to stop. */
export function watchManaged(changed: (names: readonly string[]) => void): () => void {
  return 'managed' in browser.storage ? watchArea(browser.storage.managed, changed) : () => {};
}
