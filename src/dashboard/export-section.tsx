import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';

/** Offers the whole history as a file. */
export function ExportSection({
  onExport,
}: {
  onExport: () => Promise<string | null>;
}): JSX.Element {
  const id = useId();
  const [said, setSaid] = useState('');
  const save = async (): Promise<void> => {
    setSaid('Putting the file together…');
    setSaid((await onExport()) ?? 'The file is in your downloads.');
  };
  return (
    <section class="card" aria-labelledby={id}>
      <h2 id={id}>Export</h2>
      <p>
        One file with every visit, as JSON, to keep or to bring into another browser. It tells where
        you have been: give it only to people who may know.
      </p>
      <button type="button" class="button" onClick={() => void save()}>
        Export everything
      </button>
      <output class="remark">{said}</output>
    </section>
  );
}
