import type { Portlight } from '../../test/e2e/portlight.ts';

/** What the recording queue wrote of a tab, in the order in which the platform handed it over. */
export function recordedIn(
  session: Readonly<Record<string, unknown>>,
  tabId: number,
): readonly object[] {
  return Object.keys(session)
    .filter((key) => key.startsWith('recorded/'))
    .toSorted()
    .flatMap((key) => {
      const value = session[key];
      const isOfTab =
        typeof value === 'object' && value !== null && 'tabId' in value && value.tabId === tabId;
      return isOfTab ? [value] : [];
    });
}

export async function sessionOf({
  control,
}: Portlight): Promise<Readonly<Record<string, unknown>>> {
  return control.evaluate(async () => chrome.storage.session.get(null));
}
