/** The two columns of “Who can see what”, a line for each thing: `Can read: Your address`. */
export interface Sights {
  readonly 'On the way': readonly string[];
  readonly 'At the far end': readonly string[];
}

/** Lines as they can be compared. Of more addresses than a line shows, which ones it shows is left open. */
export function sorted(sights: Sights): Sights {
  return {
    'On the way': sights['On the way'].map(tidy).toSorted(),
    'At the far end': sights['At the far end'].map(tidy).toSorted(),
  };
}

const placesShown = 4;

function tidy(line: string): string {
  return line.replace(/\[(.*)\]$/, (_all, listed: string) => {
    // An address without a path is shown without its slash.
    const places = listed.split(' ').map((place) => place.replace(/^(\w+:\/\/[^/]+)\/$/, '$1'));
    const isCut = listed.endsWith(' more') || places.length > placesShown;
    return isCut ? '[several]' : `[${places.toSorted().join(' ')}]`;
  });
}
