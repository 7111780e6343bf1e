import type { JSX } from 'preact';
import { urlParts } from './break-points.ts';
import { HostText } from './host-text.tsx';
import { OwnScript } from './own-script.tsx';

/** The host of a URL, with its port where that is not the default, and in its own script beside it. */
export function HostName({ url }: { url: string }): JSX.Element {
  const parts = urlParts(url);
  return (
    <>
      <bdi class="host" dir="ltr">
        {parts === null ? (
          url
        ) : (
          <>
            {/* The web's own schemes go without saying: the verdict tells them apart. */}
            {!/^https?:/.test(parts.scheme) && parts.scheme}
            <HostText host={parts.host} />
            {parts.port !== '' && <b class="host-port">{parts.port}</b>}
          </>
        )}
      </bdi>
      {parts !== null && <OwnScript host={parts.host} />}
    </>
  );
}
