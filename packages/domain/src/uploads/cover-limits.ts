/** Of a cover, which everybody who sees a list of recordings loads. */
export const MOST_COVER_BYTES = 2 * 1_048_576;
export const LONGEST_COVER_SIDE = 3_000;
export const COVER_ENDINGS: readonly string[] = [".png", ".jpg", ".jpeg", ".webp"];
