import { causeOf, type Trouble, type TroubleCause, type TroublePlace } from '../core/trouble.ts';

/** What is wrong with Portlight's own storage, and what that means: for anyone first, then the term. */
export function describeTrouble({ place, cause, error, lost }: Trouble): string {
  const { what, meanwhile } = words[place];
  const parts = [
    `${what}: ${reasons[cause]} (${error.replace(/\.$/, '')}).`,
    cause === 'newer' ? newer : meanwhile,
  ];
  if (lost > 0) parts.push(`Left out for good so far: ${lost}.`);
  return parts.join(' ');
}

/** That the history cannot be read, by the browser's own name of the error, and what may help. */
export function describeUnreadable(error: string): string {
  const cause = causeOf({ name: error, message: '' });
  return `The history cannot be read now: ${reasons[cause]} (${error}). ${remedies[cause]}`;
}

const remedies: Readonly<Record<TroubleCause, string>> = {
  full: 'Make room on this device, then load this page again.',
  blocked: 'Close other windows of Portlight, or wait: it is shown as soon as it is free.',
  newer: 'Nothing in it was changed. Update Portlight to read it.',
  other: 'Load this page again; if that does not help, start the browser again.',
};

const words: Readonly<Record<TroublePlace, { readonly what: string; readonly meanwhile: string }>> =
  {
    session: {
      what: 'Portlight cannot note what it sees now',
      meanwhile: 'What it noted before is kept, and it tries again with every page.',
    },
    history: {
      what: 'Portlight cannot write its history',
      meanwhile: 'What was stored before is kept, and newer visits wait to be added.',
    },
  };

const newer = 'Nothing in it was changed. Newer visits wait until Portlight is updated.';

const reasons: Readonly<Record<TroubleCause, string>> = {
  full: 'there is no room left',
  blocked: 'another window is holding it',
  newer: 'a newer version of Portlight made it',
  other: 'the browser reports an error',
};
