import { AsyncLocalStorage } from 'node:async_hooks';
import { fakeBrowser } from '../fake-browser.ts';

/** How many dealings with storage a worker lives to see. */
export interface WorkerLife {
  calls: number;
}

/** The life of the worker that is running now; nothing for whoever is no worker. */
export const workerLife = new AsyncLocalStorage<WorkerLife>();

type Call<Argument, Result> = (argument: Argument) => Promise<Result>;

/**
 * What a worker asks for is done, but one that is stopped meanwhile does not hear of it; what it would
 * have asked for afterwards is not done.
 */
function stoppable<Argument, Result>(act: Call<Argument, Result>): Call<Argument, Result> {
  return async (argument) => {
    const life = workerLife.getStore();
    if (life === undefined) return act(argument);
    const never = new Promise<never>(() => {});
    if (life.calls <= 0) return never;
    life.calls -= 1;
    const result = await act(argument);
    return life.calls <= 0 ? never : result;
  };
}

const { get, set, remove, onChanged } = fakeBrowser.storage.session;

/** The fake browser, whose session storage outlives the workers that are stopped while they use it. */
export default {
  ...fakeBrowser,
  storage: {
    session: {
      onChanged,
      get: stoppable(get),
      set: stoppable(set),
      remove: stoppable(remove),
    },
  },
};
