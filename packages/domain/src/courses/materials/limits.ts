/** The most materials of a course, including those being read. */
export const MOST_MATERIALS = 100;
/** Pages between two reports of progress; what was read before a crash is kept. */
export const A_RANGE = 25;
/** A range of pages takes a second or two; a reader that is silent this long is gone. */
export const READING_LEASE_MS = 60_000;
/** A reading abandoned this often probably kills whatever works on it. */
export const MOST_ATTEMPTS = 6;
