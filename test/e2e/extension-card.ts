import type { BrowserContext } from '@playwright/test';

/** What a person can switch on the extension's card at chrome://extensions. */
export interface CardSwitches {
  readonly incognitoAccess?: boolean;
  readonly fileAccess?: boolean;
}

/**
 * Switches it as a person does. Chromium then reloads the extension, so it must be attached to anew;
 * without developer mode a reloaded unpacked extension would stay switched off.
 */
export async function switchOnCard(
  context: BrowserContext,
  extensionId: string,
  switches: CardSwitches,
): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions/');
  await page.evaluate(
    async (change) => {
      const { developerPrivate } = chrome as unknown as {
        developerPrivate: {
          updateProfileConfiguration: (change: object) => Promise<void>;
          updateExtensionConfiguration: (change: object) => Promise<void>;
        };
      };
      await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
      await developerPrivate.updateExtensionConfiguration(change);
    },
    { extensionId, ...switches },
  );
  await page.close();
}
