import type { ComponentChildren, JSX } from 'preact';

/** Width of every picture in its own units; a unit is about a pixel. */
export const pictureWidth = 360;

/** The ground of a picture. It is read from left to right whatever the text around it does. */
export function PictureFrame(props: {
  readonly height: number;
  readonly children: ComponentChildren;
}): JSX.Element {
  const box = `0 0 ${pictureWidth} ${props.height}`;
  return (
    <svg class="picture" viewBox={box} aria-hidden="true" focusable="false">
      {props.children}
    </svg>
  );
}

/** What a line or a shape says by its colour, and by its pattern. */
export type Tone = 'plain' | 'good' | 'open';

interface LabelProps {
  readonly x: number;
  readonly y: number;
  readonly tone?: Tone;
  readonly soft?: boolean;
  readonly children: string;
}

/** Text in the middle of a place, or at its left edge. */
export function Label({ x, y, tone = 'plain', soft = false, children }: LabelProps): JSX.Element {
  return (
    <text x={x} y={y} class={soft ? `${tone} soft` : tone}>
      {children}
    </text>
  );
}

/** An arrow from one place to another; an open one is dashed. */
export function Arrow(props: {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  readonly tone: Tone;
}): JSX.Element {
  const { from, to, tone } = props;
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy);
  const [ux, uy] = [dx / length, dy / length];
  const [bx, by] = [to[0] - 7 * ux, to[1] - 7 * uy];
  const head = `M${bx - 4 * uy} ${by + 4 * ux}L${to[0]} ${to[1]}L${bx + 4 * uy} ${by - 4 * ux}`;
  return (
    <g class={tone}>
      <path class="shaft" d={`M${from[0]} ${from[1]}L${to[0]} ${to[1]}`} />
      <path class="head" d={head} />
    </g>
  );
}

/** A closed lock: what passes here is encrypted. */
export function Lock({ x, y }: { x: number; y: number }): JSX.Element {
  return (
    <g class="good">
      <rect class="solid" x={x - 6} y={y - 2} width="12" height="9" rx="2" />
      <path class="head" d={`M${x - 4} ${y - 2}v-3a4 4 0 0 1 8 0v3`} />
    </g>
  );
}

/** An eye: somebody looks. */
export function Eye({ x, y, tone }: { x: number; y: number; tone: Tone }): JSX.Element {
  return (
    <g class={tone}>
      <path class="head" d={`M${x - 10} ${y}q10 -12 20 0q-10 12 -20 0z`} />
      <circle class="solid" cx={x} cy={y} r="3" />
    </g>
  );
}

/** A machine, a person, a part of a page: a box with its name. */
export function Box(props: {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height?: number;
  readonly label: string;
  readonly tone?: Tone;
}): JSX.Element {
  const { x, y, width, height = 30, label, tone = 'plain' } = props;
  return (
    <g class={tone}>
      <rect class="box" x={x} y={y} width={width} height={height} rx="6" />
      <text x={x + width / 2} y={y + height / 2 + 4}>
        {label}
      </text>
    </g>
  );
}
