import type { ComponentChildren, JSX } from 'preact';

export interface FootProps {
  readonly children?: ComponentChildren;
}

/** What can be done wherever one is in the popup. */
export function Foot({ children }: FootProps): JSX.Element {
  return (
    <footer class="foot">
      <a class="button" href="/src/options/index.html" target="_blank">
        Settings
      </a>
      {children}
    </footer>
  );
}
