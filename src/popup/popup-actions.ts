import type { SitePort } from '../core/allowed-ports.ts';
import type { PageRecord } from '../core/page-record.ts';
import type { Verdict } from '../core/verdict.ts';
import type { Visit } from '../core/visit.ts';
import type { ExportFormat } from '../ui/export-menu.tsx';

/** What a person can do from the popup. */
export interface PopupActions {
  readonly reloadTab: (tabId: number) => void;
  /**
   * Asks the person to let Portlight see the site of a URL, or every site for null. Resolves with a
   * sentence where the browser would not ask. Only in the turn of a click.
   */
  readonly allowSite: (url: string | null) => Promise<string | null>;
  /** Starts or stops a deep inspection. Resolves with a sentence where that failed. */
  readonly inspect: (tabId: number, action: 'start' | 'stop') => Promise<string | null>;
  /** Resolves with a sentence where it failed. */
  readonly forgetSite: (site: string) => Promise<string | null>;
  /** Resolve with a sentence where it failed. */
  readonly allowPort: (tabId: number, what: SitePort) => Promise<string | null>;
  readonly withdrawPort: (what: SitePort) => Promise<string | null>;
  /**
   * Shows the app at the side of the tab's window. Null where the browser has no such place, or it is
   * there already. Resolves with a sentence where it failed. Only in the turn of a click.
   */
  readonly openAtSide: ((tabId: number) => Promise<string | null>) | null;
  /** Shows a site in the full view, or all sites for null. */
  readonly openFullView: (site: string | null) => void;
  readonly exportReport: (what: ExportedPage, format: ExportFormat) => void;
  readonly reportText: (what: ExportedPage, format: ExportFormat) => string;
}

export interface ExportedPage {
  readonly page: PageRecord;
  readonly verdict: Verdict;
  readonly visits: readonly Visit[];
}
