import type { JSX } from 'preact';
import { pictureWords } from '../explain/guide/picture.ts';
import { Label, Lock, PictureFrame } from './picture-frame.tsx';

const { labels } = pictureWords.path;
const steps = [labels.name, labels.port, labels.tls, labels.http, labels.page];

/** Five stations on a line from the browser to the server. */
export function PathOverviewPicture(): JSX.Element {
  return (
    <PictureFrame height={96}>
      <path class="shaft plain" d="M24 50H336" />
      <g class="ends">
        <Label x={38} y={16} soft>
          {labels.start}
        </Label>
        <Label x={330} y={16} soft>
          {labels.end}
        </Label>
      </g>
      {steps.map((step, place) => {
        const x = 40 + 70 * place;
        return (
          <g key={step} class="good">
            <circle class="station" cx={x} cy={50} r="13" />
            {step === labels.tls ? (
              <Lock x={x} y={49} />
            ) : (
              <text class="number" x={x} y={54}>
                {String(place + 1)}
              </text>
            )}
            <Label x={x} y={84}>
              {step}
            </Label>
          </g>
        );
      })}
    </PictureFrame>
  );
}
