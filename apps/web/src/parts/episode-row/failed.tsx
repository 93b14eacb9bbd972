import { type JSX, lazy, Suspense } from "solid-js";

import type { EpisodeSummary } from "../../api.ts";
import { loadPart } from "../../load-part.ts";
import { Skeleton } from "../../ui/index.ts";

// Few see it: its reasons come with it.
const FailedNow = lazy(() =>
  loadPart(async () => ({ default: (await import("./failed-now.tsx")).FailedNow })),
);

/** Why an episode could not be made, and another try. */
export function Failed(props: { episode: EpisodeSummary }): JSX.Element {
  return (
    <Suspense fallback={<Skeleton class="mt-2 h-4 w-3/5" />}>
      <FailedNow episode={props.episode} />
    </Suspense>
  );
}
