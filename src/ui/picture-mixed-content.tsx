import type { JSX } from 'preact';
import { pictureWords } from '../explain/guide/picture.ts';
import { Arrow, Box, Label, Lock, PictureFrame } from './picture-frame.tsx';

const { labels } = pictureWords['mixed-content'];
const parts = [
  { label: labels.picture, fate: labels.upgraded, tone: 'good' },
  { label: labels.program, fate: labels.blocked, tone: 'plain' },
  { label: labels.other, fate: labels.open, tone: 'open' },
] as const;

/** A page and three of its parts. */
export function MixedContentPicture(): JSX.Element {
  return (
    <PictureFrame height={150}>
      <Box x={2} y={56} width={98} height={36} label={labels.page} tone="good" />
      {parts.map(({ label, fate, tone }, place) => {
        const y = 10 + 48 * place;
        return (
          <g key={label}>
            <Arrow from={[104, 74]} to={[138, y + 16]} tone={tone} />
            <Box x={142} y={y} width={80} label={label} tone={tone} />
            {tone === 'good' && <Lock x={236} y={y + 14} />}
            {tone === 'plain' && <path class="head plain" d={`M230 ${y + 9}l12 12m0 -12l-12 12`} />}
            {tone === 'open' && <circle class="head open" cx={236} cy={y + 15} r="6" />}
            <g class="start">
              <Label x={248} y={y + 19} tone={tone}>
                {fate}
              </Label>
            </g>
          </g>
        );
      })}
    </PictureFrame>
  );
}
