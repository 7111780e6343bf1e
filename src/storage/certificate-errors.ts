import * as v from 'valibot';
import {
  concernsCertificates,
  recallCertificates,
  type CertificateMemory,
} from '../core/certificate-memory.ts';
import type { Observation } from '../core/observation.ts';
import { readSession, removeFromSession, writeSession } from '../platform/session-area.ts';
import { certificateErrorSchema } from './page-record-schema.ts';

/** A private window knows nothing of the others, and they nothing of it. */
const memoryKey = (isPrivate: boolean): string =>
  isPrivate ? 'certificate-errors/private' : 'certificate-errors';

const memorySchema = v.array(certificateErrorSchema) satisfies v.GenericSchema<CertificateMemory>;

/** The same observations, with what this browser session knows of their hosts' certificates. */
export async function tellOfCertificates(
  observations: readonly Observation[],
  isPrivate: boolean,
): Promise<readonly Observation[]> {
  if (!observations.some(concernsCertificates)) return observations;
  const key = memoryKey(isPrivate);
  const stored = v.safeParse(memorySchema, (await readSession([key]))[key]);
  const before = stored.success ? stored.output : [];
  const { memory, observations: told } = recallCertificates(before, observations);
  if (memory !== before) await writeSession({ [key]: memory });
  return told;
}

/** The browser forgets what was clicked away in private windows with the last of them. */
export async function forgetPrivateCertificates(): Promise<void> {
  await removeFromSession([memoryKey(true)]);
}
