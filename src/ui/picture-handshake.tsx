import type { JSX } from 'preact';
import { pictureWords } from '../explain/guide/picture.ts';
import { Arrow, Box, Label, Lock, PictureFrame } from './picture-frame.tsx';

const { labels } = pictureWords.handshake;
const [left, right] = [50, 310];

/** Messages between two machines, from top to bottom. */
const messages = [
  { y: 64, toServer: true, tone: 'plain', label: null },
  { y: 78, toServer: false, tone: 'plain', label: null },
  { y: 92, toServer: true, tone: 'plain', label: labels.connect },
  { y: 130, toServer: true, tone: 'open', label: labels.offer },
  { y: 164, toServer: false, tone: 'plain', label: labels.choice },
  { y: 230, toServer: true, tone: 'good', label: labels.request },
  { y: 264, toServer: false, tone: 'good', label: labels.answer },
] as const;

/** TCP, then TLS, then HTTP inside it. */
export function HandshakePicture(): JSX.Element {
  return (
    <PictureFrame height={286}>
      <path class="shaft plain" d={`M${left} 40V280M${right} 40V280`} />
      <Box x={10} y={8} width={80} label={labels.browser} />
      <Box x={270} y={8} width={80} label={labels.server} />
      {messages.map(({ y, toServer, tone, label }) => (
        <g key={y}>
          <Arrow
            from={[toServer ? left + 4 : right - 4, y]}
            to={[toServer ? right - 4 : left + 4, y]}
            tone={tone}
          />
          {label !== null && (
            <Label x={180} y={label === labels.connect ? y - 36 : y - 7} tone={tone}>
              {label}
            </Label>
          )}
        </g>
      ))}
      <Lock x={180 - 62} y={192} />
      <Label x={188} y={198} tone="good">
        {labels.keys}
      </Label>
    </PictureFrame>
  );
}
