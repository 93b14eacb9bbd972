import type { Language } from "../../api.ts";
import type { EpisodeDocument } from "../../data/episode.ts";

/** The language of a concept's material, and so of its quotes. */
export function quoteLanguage(
  document: Pick<EpisodeDocument, "receipt"> | null | undefined,
  conceptId: string | null,
): Language | undefined {
  const receipt = document?.receipt;
  const concept = receipt?.concepts.find((known) => known.conceptId === conceptId);
  return receipt?.courses.find(({ id }) => id === concept?.courseId)?.language;
}
