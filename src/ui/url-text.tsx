import type { JSX } from 'preact';
import { pathPieces, urlParts } from './break-points.ts';
import { HostText } from './host-text.tsx';
import { WrappingText } from './wrapping-text.tsx';

/** A URL to read: its host stands out, and it wraps where a reader would break it. */
export function UrlText({ url }: { url: string }): JSX.Element {
  const parts = urlParts(url);
  return (
    <bdi class="url" dir="ltr" title={url}>
      {parts === null ? (
        <WrappingText pieces={pathPieces(url)} />
      ) : (
        <>
          {parts.scheme}
          <b class="url-host">
            <HostText host={parts.host} />
            {parts.port}
          </b>
          <WrappingText pieces={pathPieces(parts.rest)} />
        </>
      )}
    </bdi>
  );
}
