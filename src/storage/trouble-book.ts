import * as v from 'valibot';
import {
  addFailure,
  troubleCauses,
  troublePlaces,
  withoutTrouble,
  type Failure,
  type Trouble,
  type TroublePlace,
} from '../core/trouble.ts';
import { readSession, watchSession, writeSession } from '../platform/session-area.ts';

const key = 'trouble';

/** Characters that the stored text always has: enough for one trouble of each place. */
const reservedSize = 2_048;

const bookSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.array(
    v.object({
      place: v.picklist(troublePlaces),
      cause: v.picklist(troubleCauses),
      error: v.string(),
      since: v.number(),
      last: v.number(),
      times: v.number(),
      lost: v.number(),
    }),
  ),
) satisfies v.GenericSchema<string, readonly Trouble[]>;

/** What is wrong with the storage now, for every page of the extension to see. */
export interface TroubleBook {
  readonly has: (place: TroublePlace) => Promise<boolean>;
  readonly add: (failure: Failure) => Promise<void>;
  /** The place could be written again. */
  readonly settle: (place: TroublePlace) => Promise<void>;
}

/**
 * The book is a text in `storage.session` that always has the same length. Its room is taken while
 * there is some, for a full area still lets a text be replaced by one that is no longer: so it can
 * be said there that the area is full. It is no object, for Chromium counts the memory that an object
 * takes, not its JSON. What cannot be stored after all is kept until it can.
 */
export function createTroubleBook(failed: (error: unknown) => void): TroubleBook {
  let troubles: readonly Trouble[] | null = null;
  let isStored = false;
  let turn: Promise<readonly Trouble[]> = Promise.resolve([]);

  const open = async (): Promise<readonly Trouble[]> => {
    const stored = await readBook();
    isStored = stored !== null;
    return stored ?? [];
  };
  const store = async (): Promise<void> => {
    await writeSession({ [key]: JSON.stringify(troubles ?? []).padEnd(reservedSize) });
    isStored = true;
  };
  const change = (
    by: (before: readonly Trouble[]) => readonly Trouble[],
  ): Promise<readonly Trouble[]> => {
    const changed = async (): Promise<readonly Trouble[]> => {
      troubles ??= await open().catch((error: unknown) => {
        failed(error);
        return [];
      });
      const after = by(troubles);
      if (after !== troubles) isStored = false;
      troubles = after;
      if (!isStored) await store().catch(failed);
      return after;
    };
    turn = turn.then(changed);
    return turn;
  };
  return {
    has: async (place) =>
      (await change((before) => before)).some((trouble) => trouble.place === place),
    add: async (failure) => {
      await change((before) => addFailure(before, failure));
    },
    settle: async (place) => {
      await change((before) => withoutTrouble(before, place));
    },
  };
}

/** Calls back with what is wrong now, and whenever that changes. Returns how to stop. */
export function watchTroubles(changed: (troubles: readonly Trouble[]) => void): () => void {
  let newest = 0;
  const refresh = (): void => {
    const turn = ++newest;
    void readForPage().then((troubles) => turn === newest && changed(troubles));
  };
  refresh();
  const stop = watchSession((keys) => {
    if (keys.includes(key)) refresh();
  });
  return () => {
    newest++;
    stop();
  };
}

/** A book that cannot be read is a trouble itself. */
async function readForPage(): Promise<readonly Trouble[]> {
  try {
    return (await readBook()) ?? [];
  } catch (error) {
    return addFailure([], { place: 'session', error, time: Date.now(), lost: 0 });
  }
}

async function readBook(): Promise<readonly Trouble[] | null> {
  const book = v.safeParse(bookSchema, (await readSession([key]))[key]);
  return book.success ? book.output : null;
}
