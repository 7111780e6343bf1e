import { hostnameOf } from '../standards/url.ts';

/**
 * That the page itself came from this machine; its parts may still come from elsewhere. A file’s address
 * can name a host: Windows then reads it from there, other systems leave that out.
 */
export function localSummary(url: string): string {
  const host = hostnameOf(url);
  return url.startsWith('file:') && host !== ''
    ? `Your system opened this page as a file of ${host}. If that is another machine, how the file came from there was not seen.`
    : 'The page itself came from your own machine and crossed no network.';
}
