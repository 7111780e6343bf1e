import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

export interface ClearHistoryProps {
  readonly site: string;
  readonly onForget: (site: string) => Promise<string | null>;
}

/** Erases the history of one site, after asking in place. */
export function ClearHistory({ site, onForget }: ClearHistoryProps): JSX.Element {
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const first = useRef<HTMLButtonElement>(null);
  const touched = useRef(false);

  // The button that was pressed is gone: the focus goes to what took its place.
  useEffect(() => {
    if (touched.current) first.current?.focus();
    touched.current = true;
  }, [asking]);

  const forget = async (): Promise<void> => {
    setProblem(await onForget(site));
    setAsking(false);
  };

  if (!asking) {
    return (
      <div class="clear-history">
        <button ref={first} type="button" class="quiet-button" onClick={() => setAsking(true)}>
          Clear history of this site
        </button>
        {problem !== null && (
          <p class="remark" role="alert">
            {problem}
          </p>
        )}
      </div>
    );
  }
  return (
    <div
      class="clear-history asking"
      role="group"
      aria-label="Clear history of this site"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        setAsking(false);
      }}
    >
      <p>
        Erase every visit to <bdi>{site}</bdi>? This cannot be undone.
      </p>
      <button ref={first} type="button" class="button" onClick={() => setAsking(false)}>
        Keep
      </button>
      <button type="button" class="button danger-button" onClick={() => void forget()}>
        Erase
      </button>
    </div>
  );
}
