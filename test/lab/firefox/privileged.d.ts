/** What of Firefox's inside the driver's privileged scripts use. */
declare const Cc: Readonly<Record<string, { getService<Service>(of: Service): Service }>>;
declare const Ci: {
  readonly nsINativeDNSResolverOverride: {
    addIPOverride(host: string, address: string): void;
  };
  readonly nsILoadInfo: { readonly SchemelessInputTypeSchemeful: number };
  readonly nsIWebProgressListener: {
    readonly STATE_STOP: number;
    readonly STATE_IS_WINDOW: number;
  };
  readonly nsISiteSecurityService: {
    /** Throws where it ignores the field. */
    processHeader(origin: PrivilegedUri, field: string, originAttributes: object): void;
    isSecureURI(address: PrivilegedUri): boolean;
  };
  readonly nsIX509CertDB: { constructX509FromBase64(der: string): PrivilegedCertificate };
  readonly nsICertOverrideService: {
    rememberValidityOverride(
      host: string,
      port: number,
      originAttributes: object,
      certificate: PrivilegedCertificate,
      temporary: boolean,
    ): void;
  };
};
type PrivilegedUri = { readonly spec: string };
type PrivilegedCertificate = { readonly sha256Fingerprint: string };
declare const ChromeUtils: {
  importESModule(address: 'resource://gre/modules/ExtensionParent.sys.mjs'): {
    readonly ExtensionParent: {
      readonly apiManager: {
        readonly global: {
          readonly tabTracker: {
            getId(tab: BrowserTab): number;
            getTab(tabId: number): BrowserTab;
          };
        };
      };
    };
  };
  importESModule(address: 'chrome://remote/content/shared/NavigableManager.sys.mjs'): {
    readonly NavigableManager: { getIdForBrowser(browser: TabBrowserElement): string };
  };
  importESModule(address: 'resource://gre/modules/ExtensionPermissions.sys.mjs'): {
    readonly ExtensionPermissions: Readonly<
      Record<
        'add' | 'remove',
        (
          extensionId: string,
          permissions: { readonly permissions: string[]; readonly origins: string[] },
          emitter: unknown,
        ) => Promise<void>
      >
    >;
  };
};
declare const WebExtensionPolicy: {
  getActiveExtensions(): readonly {
    readonly id: string;
    readonly extension: { readonly backgroundState: 'running' | 'starting' | 'stopped' };
  }[];
  getByID(id: string): {
    readonly extension: {
      readonly backgroundState: 'running' | 'starting' | 'stopped';
      terminateBackground(how: { readonly disableResetIdleForTest: boolean }): Promise<void>;
    };
  };
};
interface TabBrowserElement {
  readonly currentURI: { readonly spec: string };
  fixupAndLoadURIString(url: string, how: LoadHow): void;
}
interface BrowserTab {
  readonly linkedBrowser: TabBrowserElement;
}
interface LoadHow {
  readonly triggeringPrincipal: SystemPrincipal;
  readonly schemelessInput?: number;
}
type SystemPrincipal = { readonly isSystemPrincipal: true };
interface TabsProgressListener {
  onStateChange(
    browser: TabBrowserElement,
    progress: unknown,
    request: unknown,
    flags: number,
  ): void;
}
declare const gBrowser: {
  selectedTab: BrowserTab;
  addTab(url: string, how: LoadHow & { readonly inBackground: boolean }): BrowserTab;
  removeTab(tab: BrowserTab, how: { readonly skipPermitUnload: boolean }): void;
  addTabsProgressListener(listener: TabsProgressListener): void;
  removeTabsProgressListener(listener: TabsProgressListener): void;
};
declare const SidebarController: { show(id: string): Promise<boolean>; hide(): void };
declare const Services: {
  readonly prefs: {
    getStringPref(name: string): string;
    setBoolPref(name: string, value: boolean): void;
    clearUserPref(name: string): void;
  };
  readonly io: { newURI(address: string): PrivilegedUri };
  readonly scriptSecurityManager: { getSystemPrincipal(): SystemPrincipal };
};
