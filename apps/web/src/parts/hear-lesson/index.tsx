import { lazy } from "solid-js";

import { loadWithPlayer } from "../../player/index.ts";

/** Plays a lesson for its teacher; its code comes with the player's. */
export const HearLesson = lazy(async () => ({
  default: (await loadWithPlayer(() => import("./hear-lesson.tsx"))).HearLesson,
}));
