import type { JSX } from 'preact';
import { pictureWords } from '../explain/guide/picture.ts';
import { Arrow, Eye, Label, PictureFrame } from './picture-frame.tsx';

const { labels } = pictureWords['who-sees'];

/** A postcard above, an envelope below, and who looks at each. */
export function WhoSeesPicture(): JSX.Element {
  return (
    <PictureFrame height={206}>
      <Label x={36} y={16} soft>
        {labels.you}
      </Label>
      <Label x={180} y={16} soft>
        {labels.way}
      </Label>
      <Label x={324} y={16} soft>
        {labels.end}
      </Label>
      <Arrow from={[20, 62]} to={[340, 62]} tone="open" />
      <rect class="box open" x={142} y={42} width={76} height={40} rx="3" />
      <path class="head open" d="M150 54h34M150 63h50M150 72h42" />
      <Eye x={180} y={32} tone="open" />
      <Label x={180} y={102} tone="open">
        {labels.clear}
      </Label>
      <Arrow from={[20, 158]} to={[340, 158]} tone="good" />
      <rect class="box good" x={142} y={138} width={76} height={40} rx="3" />
      <path class="head good" d="M142 140l38 22l38 -22" />
      <Eye x={180} y={128} tone="plain" />
      <Label x={180} y={198} tone="good">
        {labels.tls}
      </Label>
    </PictureFrame>
  );
}
