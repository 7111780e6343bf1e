/** What of Firefox's inside the driver's privileged scripts use. */
declare const Cc: Readonly<Record<string, { getService<Service>(of: Service): Service }>>;
declare const Ci: {
  readonly nsINativeDNSResolverOverride: {
    addIPOverride(host: string, address: string): void;
  };
};
declare const ChromeUtils: {
  importESModule(address: 'resource://gre/modules/ExtensionParent.sys.mjs'): {
    readonly ExtensionParent: {
      readonly apiManager: {
        readonly global: { readonly tabTracker: { getId(tab: unknown): number } };
      };
    };
  };
};
declare const gBrowser: { readonly selectedTab: unknown };
declare const SidebarController: { show(id: string): Promise<boolean> };
