import type { JSX } from 'preact';
import { pathPieces, urlParts } from './break-points.ts';
import { HostName } from './host-name.tsx';
import { HostText } from './host-text.tsx';
import { WrappingText } from './wrapping-text.tsx';

/** A host, or the origin or address that has it, in one run from left to right whatever stands around it. */
export function AddressText({ address }: { readonly address: string }): JSX.Element {
  return (
    <bdi dir="ltr">
      {address.includes('://') ? (
        <>
          <HostName url={address} />
          <WrappingText pieces={pathPieces(urlParts(address)?.rest ?? '')} />
        </>
      ) : (
        <HostText host={address} />
      )}
    </bdi>
  );
}
