import { type JSX, lazy, Suspense } from "solid-js";

import type { EpisodeSummary } from "../../api.ts";
import { loadPart } from "../../load-part.ts";
import { Skeleton } from "../../ui/index.ts";

// Most visits find nothing being made, so it loads on demand with its texts.
const MakingNow = lazy(() =>
  loadPart(async () => ({ default: (await import("./making-now.tsx")).MakingNow })),
);

/** An episode that is being made: its current step and progress. */
export function Making(props: { episode: EpisodeSummary }): JSX.Element {
  return (
    <Suspense fallback={<Skeleton class="h-8 max-w-sm" />}>
      <MakingNow episode={props.episode} />
    </Suspense>
  );
}
