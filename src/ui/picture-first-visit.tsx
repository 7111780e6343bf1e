import type { JSX } from 'preact';
import { pictureWords } from '../explain/guide/picture.ts';
import { Arrow, Eye, Label, Lock, PictureFrame } from './picture-frame.tsx';

const { labels } = pictureWords['first-visit'];

/** The first request, without and with HSTS. */
export function FirstVisitPicture(): JSX.Element {
  return (
    <PictureFrame height={150}>
      <Label x={180} y={16}>
        {labels.without}
      </Label>
      <Arrow from={[20, 46]} to={[340, 46]} tone="open" />
      <Eye x={180} y={46} tone="open" />
      <Label x={90} y={38} tone="open">
        {labels.first}
      </Label>
      <Arrow from={[20, 74]} to={[340, 74]} tone="good" />
      <Lock x={180} y={72} />
      <Label x={90} y={68} tone="good">
        {labels.second}
      </Label>
      <Label x={180} y={110}>
        {labels.known}
      </Label>
      <Arrow from={[20, 136]} to={[340, 136]} tone="good" />
      <Lock x={180} y={134} />
      <Label x={90} y={130} tone="good">
        {labels.once}
      </Label>
    </PictureFrame>
  );
}
