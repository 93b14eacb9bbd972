/** How an archive describes a kind of rows and its fields. */
export interface KindDescription {
  about: string;
  fields: Record<string, string>;
}

/** Fields of every row. */
export const WRITTEN = {
  createdAt: "When it was written.",
  updatedAt: "When it was changed last.",
};
export const EPISODE = "The episode, as in episodes.json.";
export const LANGUAGE = "The language, as a code of two letters.";
