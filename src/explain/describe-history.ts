import type { HistoryRoom } from '../core/history-room.ts';
import type { HistoryFileFault, ImportSummary, VisitRefusal } from '../core/history-file.ts';
import { visitFaults } from '../core/visit-fault.ts';

/** What is stored, and how much room it takes. */
export function describeRoom(room: HistoryRoom): readonly string[] {
  const { visits, sites, hosts, bytes } = room;
  if (visits === 0 && hosts === 0) return ['Nothing is stored of what you visited.'];
  return [
    `${counted(visits, 'visit')} to ${counted(sites, 'site')}. Of each: when it was, the address without its query, and what was found.`,
    ...(hosts === 0
      ? []
      : [`What ${counted(hosts, 'host')} said about https on earlier visits (HSTS).`]),
    ...(bytes === null
      ? []
      : [`All that Portlight keeps takes about ${bytesText(bytes)} on this device.`]),
  ];
}

/** Bytes for reading: three digits at most. */
export function bytesText(bytes: number): string {
  const units = ['bytes', 'KB', 'MB', 'GB'];
  const step = bytes < 1 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), units.length - 1);
  const amount = bytes / 1_000 ** step;
  return `${amount < 10 && step > 0 ? amount.toFixed(1) : Math.round(amount)} ${units[step]}`;
}

/** What an import would do, in sentences. */
export function describeImport(summary: ImportSummary): readonly string[] {
  const { fresh, same, different, refused, knownHosts } = summary;
  const reasons = refusals.flatMap((why) => {
    const count = refused[why] ?? 0;
    return count === 0
      ? []
      : [`${counted(count, 'entry', 'entries')} left out: ${refusalWords[why]}.`];
  });
  return [
    fresh === 0 ? 'No new visit.' : `${counted(fresh, 'new visit')}.`,
    ...(same === 0 ? [] : [`${counted(same, 'visit')} already here.`]),
    ...(different === 0
      ? []
      : [`${counted(different, 'visit')} here in another form: yours stay as they are.`]),
    ...reasons,
    ...(knownHosts === 0
      ? []
      : ['What hosts said about https (HSTS) is not taken over: it is true of one browser only.']),
  ];
}

/** Why a file is not imported at all, or no further than the visits that were added before. */
export function describeFileFault(fault: HistoryFileFault, added = 0): string {
  return `${fileWords[fault]} ${describeImportEnd(added)}`;
}

/** What an import that came to no end has changed. */
export function describeImportEnd(added: number): string {
  if (added === 0) return 'Nothing was changed.';
  return `The import stopped after ${counted(added, 'visit')}, which ${added === 1 ? 'is' : 'are'} kept.`;
}

/** A number with its noun: `1 visit`, `1,234 visits`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

const refusals: readonly VisitRefusal[] = ['form', ...visitFaults];

const refusalWords: Readonly<Record<VisitRefusal, string>> = {
  form: 'not in the form of a visit',
  address: 'the address is not one that is kept here',
  time: 'the time cannot be right',
  finding: 'a finding is not one that Portlight makes',
};

const fileWords: Readonly<Record<HistoryFileFault, string>> = {
  'too-large': 'The file is larger than the 268 MB that can be imported.',
  'not-a-history': 'The file is not a Portlight history.',
  newer: 'A newer version of Portlight made the file.',
  malformed: 'The file is damaged: it is no valid JSON.',
  'cut-off': 'The file is damaged: it ends in the middle.',
  unreadable: 'The file could not be read as text.',
};
