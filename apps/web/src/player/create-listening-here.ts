import { isFinished, uniteIntervals } from "@learnlab/domain/client";
import { createMemo } from "solid-js";

import type { Language } from "../api.ts";
import type { Playable } from "../data/playable.ts";
import { usePlayer } from "./player-provider.tsx";
import type { EpisodeState } from "./create-episode.ts";
import { findSamePlace } from "./find-same-place.ts";
import { makePlayable } from "./make-playable.ts";

export type ListeningHere = ReturnType<typeof createListeningHere>;

/** The player's connection to the episode of this page. */
export function createListeningHere(state: EpisodeState) {
  const player = usePlayer();
  const { episodeId } = state;
  const isOpen = createMemo(() => player.isOpen({ episodeId, language: state.language() }));
  const playable = createMemo(() => toPlayable(state));

  /** Plays a language of it from a time, whatever played before. */
  function playFrom(startMs: number, language = state.language()): void {
    if (language !== state.language()) state.setLanguage(language);
    const next = playable();
    if (next === null) return;
    if (!isOpen()) return void player.open(next, { atMs: startMs });
    player.seek(startMs);
    if (!player.isPlaying()) player.play();
  }

  /** Switches the text to another language; if the episode plays, it continues with the same sentence. */
  function changeLanguage(language: Language): void {
    const before = state.timing();
    const wasHere = player.isOpen({ episodeId });
    state.setLanguage(language);
    const [after, next] = [state.timing(), playable()];
    if (!wasHere || before === undefined || after === undefined || next === null) return;
    const atMs = findSamePlace(before, after, player.positionMs());
    void player.open(next, { atMs, isPaused: !player.isOn() });
  }

  const heard = createMemo(() => {
    const before = state.progress()?.coverage[state.language()] ?? [];
    const durationMs = state.track()?.durationMs ?? 0;
    return isOpen() ? uniteIntervals([...before, ...player.heard()], durationMs) : before;
  });

  return {
    playable,
    isOpen,
    isPlaying: () => isOpen() && player.isPlaying(),
    /** Whether it plays, or will as soon as there is sound. */
    isOn: () => isOpen() && player.isOn(),
    positionMs: () => (isOpen() && player.isPlaceKnown() ? player.positionMs() : null),
    exactPositionMs: () => player.exactPositionMs(),
    playFrom,
    changeLanguage,
    toggle(): void {
      const next = playable();
      if (isOpen()) player.toggle();
      else if (next !== null) void player.open(next);
    },
    /** Whether it was heard to its end, on this page or before. */
    isHeard: () => isFinished(heard(), state.track()?.durationMs ?? 0),
    /** Whether any part of a stretch was heard, or is being heard now. */
    wasHeard(span: { startMs: number; endMs: number } | null): boolean {
      if (span === null) return false;
      const at = isOpen() && player.isPlaceKnown() ? player.positionMs() : -1;
      const isNow = at >= span.startMs && at < span.endMs;
      return isNow || heard().some(([from, to]) => to > span.startMs && from < span.endMs);
    },
  };
}

function toPlayable(state: EpisodeState): Playable | null {
  const [episode, document] = [state.episode(), state.document() ?? null];
  if (episode === undefined || document === null) return null;
  return makePlayable(episode, document, state.language());
}
