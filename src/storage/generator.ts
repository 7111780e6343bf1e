import { describeIdentity } from '../platform/identity.ts';

/** What a site report says of its maker. */
export function describeGenerator(): {
  readonly name: 'Portlight';
  readonly version: string;
  readonly browser: string;
} {
  return { name: 'Portlight', ...describeIdentity() };
}
