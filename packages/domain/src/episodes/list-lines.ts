import type { Language } from "../languages/index.ts";
import type { EpisodeDocument } from "./document.ts";

/** A sentence of a track, or a line of an uploaded transcript, with the time at which it is said. */
export interface SpokenLine {
  startMs: number;
  text: string;
}

/** The lines of a language's track in their order; none without audio. A long sentence has several cues. */
export function listLines(
  { script, tracks }: Pick<EpisodeDocument, "script" | "tracks">,
  language: Language,
): SpokenLine[] {
  const isSpoken = (track: { language: Language }) => track.language === language;
  const cues = tracks.find(isSpoken)?.cues ?? [];
  const segments = script.tracks.find(isSpoken)?.segments ?? [];
  const texts = new Map(
    segments.flatMap(({ sentences }) => sentences.map(({ id, text }) => [id, text] as const)),
  );
  return cues.flatMap(({ startMs, sentence, text }, at) => {
    // An uploaded transcript may have no sentences.
    if (sentence === undefined) return [{ startMs, text }];
    const isBegun = cues[at - 1]?.sentence === sentence;
    return isBegun ? [] : [{ startMs, text: texts.get(sentence) ?? text }];
  });
}
