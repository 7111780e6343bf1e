import type { BrowserContext, Worker } from '@playwright/test';

const isOfExtension = (worker: Worker): boolean => worker.url().startsWith('chrome-extension:');

/** The extension's worker, once one runs. Sites that tests were at have service workers too. */
export async function extensionWorker(context: BrowserContext): Promise<Worker> {
  return (
    runningWorker(context) ??
    (await context.waitForEvent('serviceworker', { predicate: isOfExtension }))
  );
}

/** Undefined while none runs. Of one that is being replaced and the one in its place, the newer. */
export function runningWorker(context: BrowserContext): Worker | undefined {
  return context.serviceWorkers().findLast(isOfExtension);
}

/** The extension's worker, which must run. */
export function findExtensionWorker(context: BrowserContext): Worker {
  const worker = runningWorker(context);
  if (worker === undefined) throw new Error('The extension’s worker does not run.');
  return worker;
}
