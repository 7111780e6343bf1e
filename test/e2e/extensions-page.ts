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
  const choose = (browser: ExtensionsPage, change: object) =>
    browser.developerPrivate.updateExtensionConfiguration(change);
  return atExtensionsPage(context, choose, { extensionId, hostAccess });
}

/** Adds a site to those that the extension may see. */
export function allowSite(
  context: BrowserContext,
  extensionId: string,
  pattern: string,
): Promise<void> {
  const allow = (browser: ExtensionsPage, [id, site]: [string, string]) =>
    browser.developerPrivate.addHostPermission(id, site);
  return atExtensionsPage(context, allow, [extensionId, pattern]);
}

/** Takes a site away again. */
export function withdrawSite(
  context: BrowserContext,
  extensionId: string,
  pattern: string,
): Promise<void> {
  const withdraw = (browser: ExtensionsPage, [id, site]: [string, string]) =>
    browser.developerPrivate.removeHostPermission(id, site);
  return atExtensionsPage(context, withdraw, [extensionId, pattern]);
}

/** Switches the extension off or on. */
export function switchExtension(
  context: BrowserContext,
  extensionId: string,
  enabled: boolean,
): Promise<void> {
  const change = (browser: ExtensionsPage, [id, on]: [string, boolean]) =>
    browser.management.setEnabled(id, on);
  return atExtensionsPage(context, change, [extensionId, enabled]);
}

/** Without developer mode, Chromium leaves an unpacked extension switched off once it is reloaded. */
export function switchOnDeveloperMode(context: BrowserContext): Promise<void> {
  const change = (browser: ExtensionsPage, inDeveloperMode: boolean) =>
    browser.developerPrivate.updateProfileConfiguration({ inDeveloperMode });
  return atExtensionsPage(context, change, true);
}
