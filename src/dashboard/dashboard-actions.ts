import type { ImportSummary } from '../core/history-file.ts';
import type { ExportFormat } from '../ui/export-menu.tsx';

/** What came of reading a file: a summary, or a sentence that says why there is none. */
export type ImportPreview =
  | { readonly kind: 'summary'; readonly summary: ImportSummary }
  | { readonly kind: 'refused'; readonly sentence: string };

/** What a person can do from the full view. Each resolves with a sentence where it failed. */
export interface DashboardActions {
  readonly forgetSite: (site: string) => Promise<string | null>;
  readonly forgetOlderThan: (days: number) => Promise<string | null>;
  readonly forgetEverything: () => Promise<string | null>;
  readonly exportHistory: () => Promise<string | null>;
  readonly exportSite: (site: string, format: ExportFormat) => Promise<string | null>;
  readonly previewImport: (file: Blob) => Promise<ImportPreview>;
  readonly importHistory: (file: Blob) => Promise<string | null>;
}
