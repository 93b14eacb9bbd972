import { z } from "zod";

/** The nine content languages, in the order in which they are offered. */
export const LANGUAGES = ["en", "ja", "es", "fr", "de", "it", "pt", "ru", "ko"] as const;

export const Language = z.enum(LANGUAGES, { error: "Choose one of the nine languages." });
export type Language = z.infer<typeof Language>;

/** One or two different languages, the primary one first. */
export const EpisodeLanguages = z
  .array(Language)
  .min(1, "Choose a language.")
  .max(2, "An episode has at most two languages.")
  .refine((languages) => new Set(languages).size === languages.length, {
    error: "Choose two different languages.",
  });
