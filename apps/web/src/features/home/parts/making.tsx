import { type JSX, lazy, Suspense } from "solid-js";

import type { EpisodeSummary } from "../../../api.ts";

// Most visits find everything made: what follows an episode on its way is loaded when there is one.
const MakingSteps = lazy(async () => ({
  default: (await import("./making-steps.tsx")).MakingSteps,
}));

/** An episode on its way, in the room that its progress takes. */
export function Making(props: { episode: EpisodeSummary }): JSX.Element {
  return (
    <Suspense fallback={<div class="h-9" />}>
      <MakingSteps episode={props.episode} />
    </Suspense>
  );
}
