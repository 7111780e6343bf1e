import type { JSX } from 'preact';
import { pictureWords } from '../explain/guide/picture.ts';
import { Label, Lock, PictureFrame } from './picture-frame.tsx';

const { labels } = pictureWords.ports;
const doors = [
  { port: '80', encrypted: false },
  { port: '8080', encrypted: false },
  { port: '443', encrypted: true },
  { port: '8443', encrypted: true },
] as const;

/** A house front with four numbered doors. */
export function PortsPicture(): JSX.Element {
  return (
    <PictureFrame height={138}>
      <rect class="box plain" x={10} y={8} width={340} height={96} rx="8" />
      {doors.map(({ port, encrypted }, place) => {
        const x = 32 + 80 * place;
        return (
          <g key={port} class={encrypted ? 'good' : 'open'}>
            <path class="door" d={`M${x} 104V44a6 6 0 0 1 6 -6h44a6 6 0 0 1 6 6V104`} />
            <Label x={x + 28} y={28}>
              {port}
            </Label>
            {encrypted ? (
              <Lock x={x + 28} y={72} />
            ) : (
              <circle class="solid" cx={x + 46} cy={74} r="3" />
            )}
          </g>
        );
      })}
      <Label x={100} y={126} tone="open">
        {labels.open}
      </Label>
      <Label x={260} y={126} tone="good">
        {labels.encrypted}
      </Label>
    </PictureFrame>
  );
}
