import { type JSX, lazy, Suspense } from "solid-js";

import type { EpisodeSummary } from "../../api.ts";
import { loadPart } from "../../load-part.ts";
import { Skeleton } from "../../ui/index.ts";

// Few people see it, so it loads on demand with its reasons.
const FailedNow = lazy(() =>
  loadPart(async () => ({ default: (await import("./failed-now.tsx")).FailedNow })),
);

/** Why an episode could not be made, with a retry. */
export function Failed(props: { episode: EpisodeSummary }): JSX.Element {
  return (
    <Suspense fallback={<Skeleton class="mt-2 h-4 w-3/5" />}>
      <FailedNow episode={props.episode} />
    </Suspense>
  );
}
