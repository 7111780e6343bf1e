import type { BrowserContext } from '@playwright/test';

/** What a person does at chrome://extensions, in the browser's own words. */
interface ExtensionsPage {
  readonly developerPrivate: {
    readonly updateProfileConfiguration: (change: object) => Promise<void>;
    readonly updateExtensionConfiguration: (change: object) => Promise<void>;
    readonly addHostPermission: (extensionId: string, pattern: string) => Promise<void>;
    readonly removeHostPermission: (extensionId: string, pattern: string) => Promise<void>;
  };
  readonly management: {
    readonly setEnabled: (extensionId: string, enabled: boolean) => Promise<void>;
  };
}

/** Does something at chrome://extensions. The function may use nothing from outside itself. */
async function atExtensionsPage<Argument>(
  context: BrowserContext,
  what: (browser: ExtensionsPage, argument: Argument) => Promise<void>,
  argument: Argument,
): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions/');
  await page.evaluate(`(${what.toString()})(chrome, ${JSON.stringify(argument)})`);
  await page.close();
}

/** "Site access" on the extension's page: on click, on some sites, or on all. Changes at once. */
export function chooseSiteAccess(
  context: BrowserContext,
  extensionId: string,
  hostAccess: 'ON_CLICK' | 'ON_SPECIFIC_SITES' | 'ON_ALL_SITES',
): Promise<void> {
  return atExtensionsPage(
    context,
    (browser, change) => browser.developerPrivate.updateExtensionConfiguration(change),
    { extensionId, hostAccess },
  );
}

/** Adds a site to those that the extension may see. */
export function allowSite(
  context: BrowserContext,
  extensionId: string,
  pattern: string,
): Promise<void> {
  return atExtensionsPage(
    context,
    (browser, site) => browser.developerPrivate.addHostPermission(site.extensionId, site.pattern),
    { extensionId, pattern },
  );
}

/** Takes a site away again. */
export function withdrawSite(
  context: BrowserContext,
  extensionId: string,
  pattern: string,
): Promise<void> {
  return atExtensionsPage(
    context,
    (browser, site) =>
      browser.developerPrivate.removeHostPermission(site.extensionId, site.pattern),
    { extensionId, pattern },
  );
}

/** Switches the extension off or on. */
export function switchExtension(
  context: BrowserContext,
  extensionId: string,
  enabled: boolean,
): Promise<void> {
  return atExtensionsPage(
    context,
    (browser, change) => browser.management.setEnabled(change.extensionId, change.enabled),
    { extensionId, enabled },
  );
}

/** Without developer mode, Chromium leaves an unpacked extension switched off once it is reloaded. */
export function switchOnDeveloperMode(context: BrowserContext): Promise<void> {
  return atExtensionsPage(
    context,
    (browser, change) => browser.developerPrivate.updateProfileConfiguration(change),
    { inDeveloperMode: true },
  );
}
