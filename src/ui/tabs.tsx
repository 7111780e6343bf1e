import type { ComponentChildren, JSX } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { TabChoice } from './tab-choice.ts';
import { tabForKey } from './tab-keys.ts';

export interface Tab<Id extends string> {
  readonly id: Id;
  readonly title: string;
}

export interface TabsProps<Id extends string> {
  readonly label: string;
  readonly tabs: readonly Tab<Id>[];
  readonly choice: TabChoice<Id>;
  /** For a row that stands within a panel; without it, the row is the page’s own. */
  readonly class?: string;
  /** What the panel of the chosen tab holds. */
  readonly children: ComponentChildren;
}

/** A row of tabs and the panel of the chosen one. The arrow keys choose at once: no panel has to load. */
export function Tabs<Id extends string>(props: TabsProps<Id>): JSX.Element {
  const { label, tabs, choice, children } = props;
  const id = useId();
  const buttons = useRef(new Map<Id, HTMLButtonElement>());
  const chosen = choice.chosen.value;
  const focus = (tab: Id): void => buttons.current.get(tab)?.focus();
  const shownRef = useRef(chosen);
  useLayoutEffect(() => {
    // A link to another tab goes with the panel it stands in, and must not take the focus along.
    if (shownRef.current !== chosen && document.activeElement === document.body) focus(chosen);
    shownRef.current = chosen;
  }, [chosen]);

  const press = (event: KeyboardEvent, place: number): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const rightToLeft = getComputedStyle(event.currentTarget as Element).direction === 'rtl';
    const tab = tabs[tabForKey(event.key, { place, count: tabs.length, rightToLeft }) ?? -1];
    if (tab === undefined) return;
    event.preventDefault();
    choice.choose(tab.id);
    focus(tab.id);
  };
  return (
    <>
      <div class={props.class ?? 'tab-list'} role="tablist" aria-label={label}>
        {tabs.map((tab, place) => (
          <button
            key={tab.id}
            ref={(button) => {
              if (button) buttons.current.set(tab.id, button);
            }}
            type="button"
            role="tab"
            id={`${id}-${tab.id}`}
            class="tab"
            data-title={tab.title}
            aria-selected={tab.id === chosen}
            aria-controls={`${id}-${tab.id}-panel`}
            tabIndex={tab.id === chosen ? 0 : -1}
            onClick={() => choice.choose(tab.id)}
            onKeyDown={(event) => press(event, place)}
          >
            {tab.title}
          </button>
        ))}
      </div>
      {tabs.map((tab) => (
        <div
          key={tab.id}
          role="tabpanel"
          id={`${id}-${tab.id}-panel`}
          class={props.class === undefined ? 'tab-panel' : `${props.class}-panel`}
          aria-labelledby={`${id}-${tab.id}`}
          tabIndex={0}
          hidden={tab.id !== chosen}
        >
          {tab.id === chosen && children}
        </div>
      ))}
    </>
  );
}
