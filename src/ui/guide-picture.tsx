import type { JSX } from 'preact';
import type { PictureId } from '../explain/guide/picture.ts';
import { FirstVisitPicture } from './picture-first-visit.tsx';
import { HandshakePicture } from './picture-handshake.tsx';
import { MixedContentPicture } from './picture-mixed-content.tsx';
import { PathOverviewPicture } from './picture-path.tsx';
import { PortsPicture } from './picture-ports.tsx';
import { WhoSeesPicture } from './picture-who-sees.tsx';

const pictures: Readonly<Record<PictureId, () => JSX.Element>> = {
  path: PathOverviewPicture,
  ports: PortsPicture,
  handshake: HandshakePicture,
  'first-visit': FirstVisitPicture,
  'mixed-content': MixedContentPicture,
  'who-sees': WhoSeesPicture,
};

/** A picture of the guide, hidden from readers of the text below it, which says the same. */
export function GuidePicture({ id }: { id: PictureId }): JSX.Element {
  const Picture = pictures[id];
  return <Picture />;
}
