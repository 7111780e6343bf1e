import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';

/** Waits for a JSON file to be saved into a folder, and takes it away. */
export async function takeDownload(folder: string): Promise<string> {
  let file: string | undefined;
  await expect
    .poll(
      async () => {
        const saved = await readdir(folder);
        // While it is written there is a second file beside it.
        file = saved.some((name) => name.endsWith('.part'))
          ? undefined
          : saved.find((name) => name.endsWith('.json'));
        return file !== undefined && (await readFile(join(folder, file), 'utf8')) !== '';
      },
      { message: 'the file is saved', intervals: [50] },
    )
    .toBe(true);
  const path = join(folder, file ?? '');
  const text = await readFile(path, 'utf8');
  await rm(path);
  return text;
}
