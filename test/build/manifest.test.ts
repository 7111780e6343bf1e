import { describe, expect, it } from 'vitest';
import { manifestFor, sidePage, targets } from '../../build/manifest.ts';
import shared from '../../manifest.json' with { type: 'json' };

describe('the manifest', () => {
  it.each(targets)('for %s has all that the browsers share', (target) => {
    const { action, permissions, ...rest } = shared;
    const manifest = manifestFor(target, 'build');
    expect(manifest).toMatchObject({ ...rest, action });
    expect(manifest).toHaveProperty('permissions', expect.arrayContaining(permissions));
  });

  it('has each browser’s own keys, and none of the other’s', () => {
    const [chromium, firefox] = [manifestFor('chromium', 'build'), manifestFor('firefox', 'build')];
    expect(chromium).toMatchObject({ background: { service_worker: expect.any(String) } });
    expect(chromium).not.toHaveProperty('browser_specific_settings');
    expect(chromium).toHaveProperty('permissions', [...shared.permissions, 'sidePanel'].toSorted());
    expect(chromium).toHaveProperty('side_panel.default_path', sidePage);
    expect(chromium).not.toHaveProperty('sidebar_action');
    expect(firefox).toHaveProperty('sidebar_action.default_panel', sidePage);
    expect(firefox).not.toHaveProperty('side_panel');
    expect(firefox).toMatchObject({
      background: { scripts: [expect.any(String)] },
      browser_specific_settings: {
        gecko: { id: '@portlight', data_collection_permissions: { required: ['none'] } },
      },
      action: { default_area: 'navbar' },
    });
    expect(firefox).not.toHaveProperty('minimum_chrome_version');
    expect(firefox).toHaveProperty('permissions', [...shared.permissions, 'webRequestBlocking']);
  });

  it('forbids every connection in what is built, and only there', () => {
    for (const target of targets) {
      expect(manifestFor(target, 'build')).toHaveProperty('content_security_policy');
      expect(manifestFor(target, 'serve')).not.toHaveProperty('content_security_policy');
    }
  });
});
