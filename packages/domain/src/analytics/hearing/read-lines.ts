import { type Episode, readDocument } from "../../episodes/index.ts";
import type { Language } from "../../languages/index.ts";
import type { MediaStore } from "../../shared/media/index.ts";

/** What is said at a moment of a track, in ms; null where nobody knows. */
export type FindLine = (atMs: number) => string | null;

/** The lines of an episode's track; an uploaded one has none. */
export async function openLines(
  media: MediaStore,
  { episode, language }: { episode: Pick<Episode, "scriptKey">; language: Language },
): Promise<FindLine> {
  if (episode.scriptKey === null) return () => null;
  const { tracks } = await readDocument(media, episode.scriptKey);
  const cues = tracks.find((track) => track.language === language)?.cues ?? [];
  return (atMs) => cues.findLast(({ startMs }) => startMs <= atMs)?.text ?? null;
}
