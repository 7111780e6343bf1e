import { Fragment, type JSX } from 'preact';

/** Text that breaks between its pieces before it breaks inside one. */
export function WrappingText({ pieces }: { pieces: readonly string[] }): JSX.Element {
  return (
    <>
      {pieces.map((piece, place) => (
        // Pieces have no identity of their own but their place.
        <Fragment key={`${place}${piece}`}>
          {place > 0 && <wbr />}
          {piece}
        </Fragment>
      ))}
    </>
  );
}
