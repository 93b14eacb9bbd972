/** Everybody loads it with the first page, and it fits into one request of ours. */
export const MOST_LOGO_BYTES = 40 * 1024;
export const LONGEST_LOGO_SIDE = 1_024;
