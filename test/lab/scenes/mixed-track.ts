import { clearTextAssets } from '../shared-sites.ts';
import { page, site, type Site } from '../site.ts';

/** A film with subtitles over http, which Firefox fetches in clear: of all mixed content the only kind. */
export const mixedTrack = 'https://mixed-track.test/';

export const mixedTrackSites: readonly Site[] = [
  site(
    'https://mixed-track.test',
    page({
      body: `<video crossorigin controls preload="auto" src="/silence.wav"><track default kind="subtitles" src="${clearTextAssets}/subtitles.vtt"></video>`,
    }),
  ),
];
