import type { Playable } from "../player/index.ts";
import type { EpisodeState } from "./create-episode.ts";

/** What the player needs of an episode; null while there is no sound. */
export function toPlayable(state: EpisodeState): Playable | null {
  const episode = state.episode();
  const track = state.track();
  const timing = state.timing();
  if (episode === undefined || track === undefined || timing === undefined) return null;
  return {
    episodeId: episode.id,
    title: state.script()?.title ?? episode.title,
    album: episode.includedCourses.join(" · "),
    language: state.language(),
    durationMs: track.durationMs,
    chapters: listChapters(state),
    cueStartsMs: timing.cues.map(({ startMs }) => startMs),
  };
}

/** Where lessons, questions and the other pieces begin; small pieces around them are left out. */
export function listChapters(
  state: EpisodeState,
): { id: string; title: string; startMs: number }[] {
  const segments = state.script()?.segments ?? [];
  const times = new Map(state.timing()?.segments.map((placed) => [placed.id, placed.startMs]));
  return segments.flatMap(({ id, kind, title }) => {
    const startMs = times.get(id);
    const isSmall = kind === "bridge" || kind === "pause" || kind === "answer";
    return isSmall || startMs === undefined ? [] : [{ id, title, startMs }];
  });
}
