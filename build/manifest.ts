import type { ManifestV3Export } from '@crxjs/vite-plugin';
import shared from '../manifest.json' with { type: 'json' };
import project from '../package.json' with { type: 'json' };

/** The browsers that Portlight is built for; each build stands in `dist` under its name. */
export const targets = ['chromium', 'firefox'] as const;
export type Target = (typeof targets)[number];

const worker = 'src/background/index.ts';
/** The same app as in the popup, at the side of a window. */
export const sidePage = 'src/popup/side-panel.html';

/**
 * All that the manifests of the browsers differ in. What stands here under a key of `manifest.json` takes
 * its place, but permissions are added.
 */
const own = {
  chromium: {
    background: { service_worker: worker, type: 'module' },
    side_panel: { default_path: sidePage },
    permissions: ['sidePanel'],
    minimum_chrome_version: '123',
    // Chromium hands on what a policy sets only where a schema names it, see docs/policy.md.
    storage: { managed_schema: 'managed-schema.json' },
  },
  firefox: {
    // Firefox has no service workers for extensions, but pages that stop when they are idle.
    background: { scripts: [worker], type: 'module' },
    // Else Firefox puts the button into its menu of extensions, where no badge is seen.
    action: { ...shared.action, default_area: 'navbar' },
    // Not at once: a person opens it.
    sidebar_action: {
      default_title: shared.action.default_title,
      default_panel: sidePage,
      default_icon: shared.icons,
      open_at_install: false,
    },
    // It tells of a connection in blocking listeners only, see src/platform/connections.ts.
    permissions: ['webRequestBlocking'],
    browser_specific_settings: {
      gecko: {
        id: '@portlight',
        // The first, on Android too, that knows the key below.
        strict_min_version: '142.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
  },
} as const;

/** The extension's id in Firefox, which unlike Chromium asks for one. */
export const firefoxId = own.firefox.browser_specific_settings.gecko.id;

/** The manifest for one browser, from the one that both share. */
export function manifestFor(target: Target, command: 'build' | 'serve'): ManifestV3Export {
  const added = own[target];
  const permissions = [...shared.permissions, ...added.permissions].toSorted();
  const whole = { ...shared, ...added, permissions, version: project.version };
  // The browsers' keys are those of two dialects, and the plugin's type knows one.
  if (command === 'build') return whole as unknown as ManifestV3Export;
  // Live reload needs the development server, which the shipped content security policy forbids.
  const { content_security_policy: _strict, ...open } = whole;
  return open as unknown as ManifestV3Export;
}
