import { browser } from './browser.ts';

/** Wakes the worker at a time (milliseconds since the epoch), even if it was stopped meanwhile. */
export async function setAlarm(name: string, when: number): Promise<void> {
  // Chromium gives it back at once, Firefox later.
  await Promise.resolve(browser.alarms.create(name, { when }));
}

export async function clearAlarm(name: string): Promise<void> {
  await browser.alarms.clear(name);
}

export function onAlarm(rang: (name: string) => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    rang(name);
  });
}
