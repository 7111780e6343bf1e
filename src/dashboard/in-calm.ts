/** Milliseconds between two looks while the history changes all the time, as during an import. */
const pause = 500;

/** Does something soon after it is asked for, and not more often than it is good for anyone. */
export function inCalm(work: () => void): { readonly soon: () => void; readonly stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | null = null;
  return {
    soon() {
      timer ??= setTimeout(() => {
        timer = null;
        work();
      }, pause);
    },
    stop() {
      if (timer !== null) clearTimeout(timer);
      timer = null;
    },
  };
}
