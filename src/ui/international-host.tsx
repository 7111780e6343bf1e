import type { JSX } from 'preact';
import type { InternationalName } from '../standards/international-name.ts';
import { HostText } from './host-text.tsx';

/** A host name in ASCII, and beside it as its readers write it. Neither turns the other round. */
export function InternationalHost({ name }: { name: InternationalName }): JSX.Element {
  return (
    <>
      <bdi class="host" dir="ltr">
        <HostText host={name.ascii} />
      </bdi>
      {name.unicode !== null && (
        <>
          {' '}
          <bdi class="host own-script">{name.unicode}</bdi>
        </>
      )}
    </>
  );
}
