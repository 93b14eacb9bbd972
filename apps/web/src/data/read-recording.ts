import { describeTags, inspectPicture, readRecordingTags } from "@learnlab/audio/tags";
import { LANGUAGE_FACTS, LONGEST_COVER_SIDE, MOST_COVER_BYTES } from "@learnlab/domain/client";

import type { Language } from "../api.ts";
import { LANGUAGES } from "../languages.ts";

/** What a recording suggests for its form. */
export interface Suggestions {
  title: string;
  description: string;
  language: Language | null;
  /** A picture that can be shown. */
  cover: Blob | null;
  chapters: number;
}

/** Loaded once a file is chosen: its library is large. */
export async function readRecording(file: Blob): Promise<Suggestions> {
  const tags = await readRecordingTags({
    sizeBytes: file.size,
    read: async (from, to) => new Uint8Array(await file.slice(from, to).arrayBuffer()),
  });
  return {
    title: tags.title ?? "",
    description: describeTags(tags),
    language: findLanguage(tags.language),
    cover: toPicture(tags.cover),
    chapters: tags.chapters.length,
  };
}

/** Codes of books' catalogues that are not those of ISO 639-2/T. */
const CATALOGUE_CODES: Readonly<Record<string, Language>> = { fre: "fr", ger: "de" };

/** Of a code of two or three letters, with a country behind it or not. */
function findLanguage(code: string | null): Language | null {
  const [letters = ""] = (code ?? "").toLowerCase().split(/[-_]/);
  const isMeant = (one: Language) =>
    one === letters || LANGUAGE_FACTS[one].threeLetterCode === letters;
  return LANGUAGES.find(isMeant) ?? CATALOGUE_CODES[letters] ?? null;
}

function toPicture(cover: Uint8Array | null): Blob | null {
  if (cover === null || cover.length > MOST_COVER_BYTES) return null;
  const picture = inspectPicture(cover);
  const isSmall = picture !== null && Math.max(picture.width, picture.height) <= LONGEST_COVER_SIDE;
  return isSmall ? new Blob([cover.slice()], { type: picture.mediaType }) : null;
}
