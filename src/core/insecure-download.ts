import { isDownload } from '../standards/content-disposition.ts';
import { isLocalUrl } from '../standards/trustworthy.ts';
import { originOf, schemeOf } from '../standards/url.ts';
import { limits } from './limits.ts';
import type { Navigation } from './navigation.ts';
import type { PageRecord } from './page-record.ts';

/** A file that a page over https had the browser fetch, at least in part over http. */
export interface InsecureDownload {
  /** Where the file came from in the end. */
  readonly url: string;
  readonly at: number;
  /** The addresses asked for in clear text on the way, that of the file included. */
  readonly exposed: readonly string[];
  /** The IP address that gave the file; null where it is not known. */
  readonly address: string | null;
}

/**
 * The page with the download that a navigation turned out to be. Browsers begin a download as a
 * navigation, and only its answer says that there is nothing to show.
 */
export function addDownload(page: PageRecord, navigation: Navigation): PageRecord {
  const download = downloadOf(navigation);
  if (!download || !isStartedBy(page, navigation)) return page;
  const known = page.insecureDownloads;
  return known.length < limits.insecureDownloadsPerPage
    ? { ...page, insecureDownloads: [...known, download] }
    : { ...page, cut: { ...page.cut, downloads: page.cut.downloads + 1 } };
}

function downloadOf({ hops, response }: Navigation): InsecureDownload | null {
  if (response === null || !isDownload(response.status, response.fields)) return null;
  // The browser's own redirects never reach the network.
  const asked = hops.filter(({ by }) => by === 'server').map(({ from }) => from);
  const exposed = [...asked, response.url].filter(
    (url) => schemeOf(url) === 'http' && !isLocalUrl(url),
  );
  const { url, at, address } = response;
  return exposed.length === 0 ? null : { url, at, exposed, address };
}

/** A document of the page asked for it, and came over https. */
function isStartedBy(page: PageRecord, { initiator }: Navigation): boolean {
  return (
    initiator !== null &&
    schemeOf(initiator) === 'https' &&
    Object.values(page.documents).some(({ url }) => originOf(url) === initiator)
  );
}
