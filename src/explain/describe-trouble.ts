import type { Trouble, TroubleCause, TroublePlace } from '../core/trouble.ts';

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
