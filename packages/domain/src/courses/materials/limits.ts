/** Materials of a course, those being read included. */
export const MOST_MATERIALS = 100;
/** Pages that are read between two reports of progress; what was read before a kill is kept. */
export const A_RANGE = 25;
/** A range of pages takes a second or two; whoever is silent for so long is gone. */
export const READING_LEASE_MS = 60_000;
/** A reading that was begun and left behind so often kills whatever works on it. */
export const MOST_ATTEMPTS = 6;
