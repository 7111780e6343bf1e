import { beforeEach, describe, expect, it, vi } from 'vitest';
import { beginInspection, type Inspection } from '../../src/core/inspection.ts';
import { writeSession } from '../../src/platform/session-area.ts';
import {
  forgetInspection,
  listInspections,
  readInspection,
  watchInspection,
  writeInspection,
} from '../../src/storage/inspections.ts';
import { resetFakeBrowser } from '../fake-browser.ts';

vi.mock('webextension-polyfill', async () => import('../fake-browser.ts'));

beforeEach(() => resetFakeBrowser());

const one = beginInspection(1, 'nonce', 1_000);
const two: Inspection = {
  ...beginInspection(2, 'other', 2_000),
  phase: 'listening',
  document: 'd',
};

describe('a stored inspection', () => {
  it('comes back whole, each under its tab, until it is forgotten', async () => {
    await writeInspection(one);
    await writeInspection(two);
    expect(await readInspection(2)).toEqual(two);
    expect(await listInspections()).toEqual([one, two]);
    await forgetInspection(1);
    expect(await readInspection(1)).toBeNull();
    expect(await listInspections()).toEqual([two]);
  });

  it.each([
    ['another phase', { ...one, phase: 'asleep' }],
    ['no nonce', { ...one, nonce: undefined }],
    ['nothing of it', 'broken'],
  ])('that is damaged counts as none: %s', async (_what, stored) => {
    await writeSession({ 'inspection/1': stored });
    expect(await readInspection(1)).toBeNull();
    expect(await listInspections()).toEqual([]);
  });

  it('is told of now and at each change, until nobody wants to know', async () => {
    const told: (string | undefined)[] = [];
    const stop = watchInspection(
      1,
      (inspection) => told.push(inspection?.phase),
      () => told.push('failed'),
    );
    await vi.waitFor(() => expect(told).toEqual([undefined]));
    await writeInspection(one);
    await vi.waitFor(() => expect(told).toEqual([undefined, 'reloading']));
    await writeInspection(two);
    stop();
    await writeInspection({ ...one, phase: 'stopped' });
    await readInspection(1);
    expect(told).toEqual([undefined, 'reloading']);
  });
});
