import type { EpisodeDocument } from "../episodes/index.ts";
import type { Language } from "../languages/index.ts";

/** What an episode says at a moment: the sentence, and the concept that it teaches. */
export interface Place {
  quote: string;
  conceptId: string | null;
}

/**
 * The sentence that a language's track says at a moment, in ms, or said last before it; nothing if there is
 * no track, or it has not spoken yet.
 */
export function findPlace(
  { script, tracks }: Pick<EpisodeDocument, "script" | "tracks">,
  { language, positionMs }: { language: Language; positionMs: number },
): Place {
  const isSpoken = (track: { language: Language }) => track.language === language;
  const cue = tracks.find(isSpoken)?.cues.findLast(({ startMs }) => startMs <= positionMs);
  if (cue === undefined) return { quote: "", conceptId: null };
  const segment = script.tracks.find(isSpoken)?.segments.find(({ id }) => id === cue.segment);
  // A long sentence has several cues; an uploaded transcript may have no sentences.
  const sentence = segment?.sentences.find(({ id }) => id === cue.sentence);
  return { quote: sentence?.text ?? cue.text, conceptId: segment?.conceptId ?? null };
}
