/** What an archive says of a kind of rows: what they are, and each of their fields. */
export interface KindDescription {
  about: string;
  fields: Record<string, string>;
}

/** What every row has. */
export const WRITTEN = {
  createdAt: "When it was written.",
  updatedAt: "When it was changed last.",
};
export const EPISODE = "The episode, as in episodes.json.";
export const LANGUAGE = "The language, as a code of two letters.";
