/** A storage area of the browser; one that tells of no change is not waited for. */
interface WatchedArea {
  readonly onChanged?: {
    readonly addListener: (listener: ChangeListener) => void;
    readonly removeListener: (listener: ChangeListener) => void;
  };
}

type ChangeListener = (changes: Readonly<Record<string, unknown>>) => void;

/** Calls back with the keys that changed in the area. Returns how to stop. */
export function watchArea(
  { onChanged }: WatchedArea,
  changed: (keys: readonly string[]) => void,
): () => void {
  const listener: ChangeListener = (changes) => {
    changed(Object.keys(changes));
  };
  onChanged?.addListener(listener);
  return () => {
    onChanged?.removeListener(listener);
  };
}
