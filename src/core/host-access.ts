/** What the person lets this extension see: every site, this one but not every, or not this one. */
export type HostAccess = 'every-site' | 'this-site' | 'none';

/** Where a tab is, and whether its site may be seen. */
export interface ShownSite {
  /** Null where the browser does not tell. */
  readonly url: string | null;
  readonly access: HostAccess;
}
