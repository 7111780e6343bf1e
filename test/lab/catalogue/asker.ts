/** Markup that makes a document ask for one resource. */
export interface AskingMarkup {
  readonly head?: string;
  readonly body?: string;
}

/**
 * A destination with a way of inserting it, as markup for any document: every address in it is whole,
 * for a document may have no base of its own. `at` gives the address of an asset of the lab.
 */
export type Asker = (at: (asset: string) => string) => AskingMarkup;

/** Statements in a script element that keeps its failures to itself. */
export function inScript(statements: string): string {
  return `<script>(async () => { ${statements} })().catch(() => {});</script>`;
}

/** A script that puts an element with these properties where it is told. */
export function inserted(tag: string, properties: Readonly<Record<string, string>>): string {
  const made = `Object.assign(document.createElement('${tag}'), ${JSON.stringify(properties)})`;
  return inScript(`document.head.append(${made});`);
}
