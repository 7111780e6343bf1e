import { Fragment, type JSX } from 'preact';
import { hostPieces } from './break-points.ts';

/** Characters of a label that fit into any line; a longer one may have to break at its hyphens. */
const fittingLabel = 30;

/** A host that wraps at its dots. A browser alone would break it at the hyphens of its labels. */
export function HostText({ host }: { host: string }): JSX.Element {
  return (
    <>
      {hostPieces(host).map((label, place) => (
        // Labels have no identity of their own but their place.
        <Fragment key={`${place}${label}`}>
          {place > 0 && <wbr />}
          {label.includes('-') && label.length <= fittingLabel ? (
            <span class="unbroken">{label}</span>
          ) : (
            label
          )}
        </Fragment>
      ))}
    </>
  );
}
