import type { Reporter, SerializedError, TestModule } from 'vitest/node';
import { failureLine, tellFailures } from './tell-failures.ts';

export default class FailureLines implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly SerializedError[]): void {
    tellFailures([
      ...modules.flatMap(failuresOf),
      ...unhandledErrors.map(({ message }) => failureLine('outside of any test', [message])),
    ]);
  }
}

function failuresOf(module: TestModule): readonly string[] {
  const file = module.relativeModuleId;
  const suites = [module, ...module.children.allSuites()].flatMap((suite) => suite.errors());
  const tests = [...module.children.allTests('failed')].map((test) =>
    failureLine(`${file} › ${test.fullName}`, (test.result().errors ?? []).flatMap(reasonsOf)),
  );
  return [...suites.map(({ message }) => failureLine(file, [message])), ...tests];
}

/** With what a property found: its own first line says only after how many runs. */
function reasonsOf({ message, cause }: SerializedError): readonly string[] {
  const counterexample = /^Counterexample: .*$/m.exec(message)?.[0];
  return [message, counterexample, cause?.message].filter((reason) => reason !== undefined);
}
