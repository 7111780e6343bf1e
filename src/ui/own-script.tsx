import type { JSX } from 'preact';
import { internationalName } from '../standards/international-name.ts';

/** Stands behind a host in ASCII: as its readers write it, where that differs. Neither turns the other round. */
export function OwnScript({ host }: { readonly host: string }): JSX.Element | null {
  const { unicode } = internationalName(host);
  return unicode === null || unicode === host ? null : (
    <>
      {' '}
      <bdi class="own-script">{unicode}</bdi>
    </>
  );
}
