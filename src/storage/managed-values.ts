import * as v from 'valibot';
import { readLocal, removeFromLocal, writeLocal } from '../platform/local-area.ts';
import { readManaged } from '../platform/managed-area.ts';

const key = 'policy/last-answer';

const valuesSchema = v.record(v.string(), v.unknown());

/** What an administrator set. */
export type ManagedValues = v.InferOutput<typeof valuesSchema>;

/**
 * What an administrator set; where the browser does not answer, what it said last on this device. After
 * its start it answers nothing for some seconds, and what must not be recorded must not be then either.
 */
export async function readManagedValues(): Promise<ManagedValues> {
  const answer = await readManaged();
  const last = await readLast();
  if (answer === null) return last;
  if (JSON.stringify(answer) !== JSON.stringify(last)) await keep(answer);
  return answer;
}

async function readLast(): Promise<ManagedValues> {
  const stored = v.safeParse(valuesSchema, (await readLocal())[key]);
  return stored.success ? stored.output : {};
}

/** Where that fails the answer holds all the same, and the next one is kept. */
async function keep(answer: ManagedValues): Promise<void> {
  const isEmpty = Object.keys(answer).length === 0;
  await (isEmpty ? removeFromLocal([key]) : writeLocal({ [key]: answer })).catch(() => undefined);
}
