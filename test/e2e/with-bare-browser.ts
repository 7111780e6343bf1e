import { launchBareBrowser, type BareBrowser } from '../lab/bare-browser.ts';
import type { Lab } from '../lab/lab.ts';
import { attachBare, type BarePortlight } from './bare-portlight.ts';
import { builtExtension } from './lab-test.ts';

/** Runs with a browser that has the built extension and whose tabs nobody is attached to. */
export async function withBareBrowser(
  options: Parameters<typeof launchBareBrowser>[0] & { readonly lab: Pick<Lab, 'startUrl'> },
  use: (portlight: BarePortlight, browser: BareBrowser) => Promise<void>,
): Promise<void> {
  const browser = await launchBareBrowser({ extension: builtExtension, ...options });
  try {
    await use(await attachBare(browser, options.lab.startUrl), browser);
  } finally {
    await browser.close();
  }
}
