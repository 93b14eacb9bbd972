import { type Episode, readDocumentSince, type Track } from "../../episodes/index.ts";
import type { Language } from "../../languages/index.ts";
import type { MediaStore } from "../../shared/media/index.ts";

/** What is said at a moment of a track, in ms; null where nobody knows. */
export type FindLine = (atMs: number) => { startMs: number; text: string } | null;

interface LinesOf {
  episode: Pick<Episode, "scriptKey">;
  /** Those of the episode: a language may have been added since. */
  tracks: readonly Pick<Track, "language" | "audioKey">[];
  language: Language;
}

/** The lines of an episode's track; a recording without a transcript has none. */
export async function openLines(
  media: MediaStore,
  { episode, tracks: known, language }: LinesOf,
): Promise<FindLine> {
  const { scriptKey } = episode;
  if (scriptKey === null) return () => null;
  const { tracks } = await readDocumentSince(media, { scriptKey, tracks: [...known] });
  const cues = tracks.find((track) => track.language === language)?.cues ?? [];
  return (atMs) => cues.findLast(({ startMs }) => startMs <= atMs) ?? null;
}
