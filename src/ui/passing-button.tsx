import type { ComponentChildren, JSX } from 'preact';
import { useFocusHeir } from './use-focus-heir.ts';

export interface PassingButtonProps {
  readonly class: string;
  readonly onClick: () => void;
  readonly children: ComponentChildren;
}

/** A button that goes away when what it asked for has come. The focus goes on to the page's heading. */
export function PassingButton(props: PassingButtonProps): JSX.Element {
  const button = useFocusHeir<HTMLButtonElement>();
  return (
    <button ref={button} type="button" class={props.class} onClick={props.onClick}>
      {props.children}
    </button>
  );
}
