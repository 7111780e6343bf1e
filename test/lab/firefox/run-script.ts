import type { Marionette } from './marionette.ts';

/** What a script in the browser came to. */
type Outcome = { readonly value: unknown } | { readonly error: string };

/**
 * Runs a function in the document or, with Firefox's own rights, in the window that Marionette is at.
 * It may use nothing from outside itself; what it is given and gives back is JSON.
 */
export async function runScript<Args extends readonly unknown[], Result>(
  { command }: Marionette,
  script: (...args: Args) => Result | Promise<Result>,
  args: Args,
): Promise<Result> {
  const answer = (await command('WebDriver:ExecuteAsyncScript', {
    args,
    sandbox: null,
    newSandbox: true,
    // Some tools that run TypeScript mark functions with their names.
    script: `const __name = (named) => named;
      const done = arguments[arguments.length - 1];
      Promise.resolve([...arguments].slice(0, -1))
        .then((args) => (${script.toString()})(...args))
        .then((value) => done({ value }), (error) => done({ error: String(error) }));`,
  })) as { readonly value: Outcome | null };
  if (answer.value === null) throw new Error('The document went away under the script.');
  if ('error' in answer.value) throw new Error(answer.value.error);
  return answer.value.value as Result;
}
