import { afterEach, expect, it, vi } from 'vitest';
import { browserActions } from '../../src/dashboard/browser-actions.ts';
import { sendCommand } from '../../src/messaging/commands.ts';
import { HistoryFileError } from '../../src/storage/history-file-reader.ts';
import { visitsToImport } from '../../src/storage/import-history.ts';
import { visitTo } from '../storage/visit-to.ts';

vi.mock('webextension-polyfill', async () => import('../fake-browser.ts'));
vi.mock('../../src/messaging/commands.ts');
vi.mock('../../src/storage/import-history.ts');

afterEach(() => {
  vi.resetAllMocks();
});

const visits = [visitTo('https://a.test/'), visitTo('https://b.test/')];

/** Each step is what the file gives next, or how reading it fails. */
function file(...steps: readonly (readonly (typeof visits)[number][] | Error)[]): Blob {
  vi.mocked(visitsToImport).mockImplementation(async function* () {
    for (const step of steps) {
      if (step instanceof Error) throw step;
      yield step;
    }
  });
  return new Blob();
}

it('says that nothing was changed only where nothing was', async () => {
  vi.mocked(sendCommand).mockResolvedValue({ ok: true });
  const { importHistory } = browserActions;
  const changed = new HistoryFileError('unreadable');
  expect(await importHistory(file(changed))).toBe(
    'The file could not be read as text. Nothing was changed.',
  );
  expect(await importHistory(file(visits, changed))).toBe(
    'The file could not be read as text. The import stopped after 2 visits, which are kept.',
  );
  const closed = new DOMException('closed', 'InvalidStateError');
  expect(await importHistory(file(visits.slice(1), closed))).toBe(
    'The history could not be read (InvalidStateError). The import stopped after 1 visit, which is kept.',
  );
  expect(await importHistory(file(visits))).toBeNull();
});

it('counts what was added before the worker failed', async () => {
  vi.mocked(sendCommand)
    .mockResolvedValueOnce({ ok: true })
    .mockResolvedValueOnce({ ok: false, reason: 'QuotaExceededError' });
  expect(await browserActions.importHistory(file(visits, visits))).toBe(
    'The history could not be written (QuotaExceededError). The import stopped after 2 visits, which are kept. Import the file again to add the rest.',
  );
});
