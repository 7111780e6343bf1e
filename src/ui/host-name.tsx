import type { JSX } from 'preact';
import { hostPieces, urlParts } from './break-points.ts';
import { WrappingText } from './wrapping-text.tsx';

/** The host of a URL, with its port where that is not the default. */
export function HostName({ url }: { url: string }): JSX.Element {
  const parts = urlParts(url);
  return (
    <bdi class="host" dir="ltr">
      {parts === null ? (
        url
      ) : (
        <>
          <WrappingText pieces={hostPieces(parts.host)} />
          {parts.port !== '' && <b class="host-port">{parts.port}</b>}
        </>
      )}
    </bdi>
  );
}
