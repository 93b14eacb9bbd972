import { createEffect, createMemo, createSignal, onCleanup } from "solid-js";

import type { ListeningHere } from "../create-listening-here.ts";
import { findStarted } from "../find-moment.ts";
import type { Cue } from "../../data/episode.ts";

/** The current cue and its current word, exact to the frame while it plays; -1 for none. */
export function createCurrentLine(
  cues: () => readonly Cue[],
  here: Pick<ListeningHere, "isOpen" | "isPlaying" | "positionMs" | "exactPositionMs">,
) {
  const [exactMs, setExact] = createSignal(0);

  createEffect(() => {
    setExact(here.positionMs() ?? -1);
    if (!here.isPlaying()) return;
    let frame = requestAnimationFrame(function look() {
      setExact(here.exactPositionMs());
      frame = requestAnimationFrame(look);
    });
    onCleanup(() => cancelAnimationFrame(frame));
  });

  const cueIndex = createMemo(() => (here.isOpen() ? findStarted(cues(), exactMs()) : -1));
  const wordIndex = createMemo(() => findStarted(cues()[cueIndex()]?.words ?? [], exactMs()));
  return { cueIndex, wordIndex };
}
