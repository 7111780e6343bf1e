import type { ExportFormat } from './export-menu.tsx';

/** What a file of each format is. */
export const mediaTypes: Readonly<Record<ExportFormat, string>> = {
  json: 'application/json',
  md: 'text/markdown',
  html: 'text/html',
  csv: 'text/csv',
};
