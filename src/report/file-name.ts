import { defaultPort, effectivePort } from '../standards/ports.ts';
import type { SiteReport } from '../core/site-report.ts';
import { hostnameOf, schemeOf } from '../standards/url.ts';

export type ReportExtension = 'json' | 'md' | 'html' | 'csv';

/**
 * A name any file system takes: lower-case letters, digits, dots and hyphens, not too long, and
 * after a prefix that keeps it from being a device (`con`) or hidden.
 */
export function reportFileName(report: SiteReport, extension: ReportExtension): string {
  const { host, port, scheme } = report.page;
  return `${pageName(host, port, scheme)}-${report.generatedAt.slice(0, 10)}.${extension}`;
}

/** The name of a file with the certificate, or the chain, that came with a page. */
export function pemFileName(url: string, what: 'certificate' | 'chain'): string {
  return `${pageName(hostnameOf(url), effectivePort(url), schemeOf(url))}-${what}.pem`;
}

function pageName(host: string | null, port: number | null, scheme: string | null): string {
  const isUsual = port === null || port === defaultPort(scheme ?? '');
  return ['portlight', nameOf(host), ...(isUsual ? [] : [`${port}`])].join('-');
}

/** The name of a file with the visits to one site, or to all of them. `exportedAt` as ISO 8601. */
export function historyFileName(
  site: string | null,
  exportedAt: string,
  extension: ReportExtension,
): string {
  const parts = ['portlight', 'history', ...(site === null ? [] : [nameOf(site)])];
  return `${parts.join('-')}-${exportedAt.slice(0, 10)}.${extension}`;
}

/** Shorter than the 255 bytes that file systems allow, with room for what a browser appends. */
const longestHost = 120;

function nameOf(host: string | null): string {
  const name = (host ?? '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9.-]+/g, '-')
    .slice(0, longestHost)
    .replaceAll(/\.{2,}/g, '.')
    .replaceAll(/^[-.]+|[-.]+$/g, '');
  return name === '' ? 'page' : name;
}
