import type { LabCase } from '../lab-case.ts';
import { made, page, redirect, site, type Answer } from '../site.ts';

const group = 'Downloads';

const file: Answer = made(() => ({
  status: 200,
  headers: {
    'content-type': 'application/octet-stream',
    'content-disposition': 'attachment; filename=lab.bin',
    'cache-control': 'no-store',
  },
  body: 'lab',
}));

/** A page that starts a download as soon as it is there. */
function pageWithDownload(url: string): Answer {
  return page({
    body: `<script>addEventListener('load', () => { location.href = '${url}'; });</script>`,
  });
}

const overHttp = {
  group,
  level: 'mixed',
  findings: ['insecure-download.started'],
} as const;

export const downloadCases: readonly LabCase[] = [
  {
    ...overHttp,
    id: 'download-clear-text',
    title: 'A download over http',
    expect: 'The file could be swapped on the way, though the page is encrypted.',
    url: 'https://download-clear-text.test/',
    sites: [
      site(
        'https://download-clear-text.test',
        pageWithDownload('http://download-clear-text-file.test/'),
      ),
      site('http://download-clear-text-file.test', file),
    ],
  },
  {
    ...overHttp,
    id: 'download-redirected',
    title: 'A download that is redirected to http',
    expect: 'The link is encrypted, but the file comes over http.',
    url: 'https://download-redirected.test/',
    sites: [
      site(
        'https://download-redirected.test',
        pageWithDownload('https://download-redirected-hop.test/'),
      ),
      site(
        'https://download-redirected-hop.test',
        redirect('http://download-redirected-file.test/', []),
      ),
      site('http://download-redirected-file.test', file),
    ],
  },
  {
    ...overHttp,
    id: 'download-http-hop',
    title: 'A download that http redirects to https',
    expect: 'The file comes encrypted, but the redirect could have led elsewhere.',
    url: 'https://download-http-hop.test/',
    sites: [
      site(
        'https://download-http-hop.test',
        pageWithDownload('http://download-http-hop-via.test/'),
      ),
      site('http://download-http-hop-via.test', redirect('https://download-http-hop-file.test/')),
      site('https://download-http-hop-file.test', file),
    ],
  },
  {
    group,
    id: 'download-secure',
    title: 'A download over https',
    expect: 'Encrypted all the way: nothing to find.',
    url: 'https://download-secure.test/',
    level: 'secure',
    findings: [],
    sites: [
      site('https://download-secure.test', pageWithDownload('https://download-secure-file.test/')),
      site('https://download-secure-file.test', file),
    ],
  },
];
