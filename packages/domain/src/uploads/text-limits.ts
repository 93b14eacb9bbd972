/** Of what people write about a recording, in characters. */
export const LONGEST_TITLE = 200;
export const LONGEST_DESCRIPTION = 2_000;
