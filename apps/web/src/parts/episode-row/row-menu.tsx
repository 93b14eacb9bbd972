import { type JSX, lazy, Suspense } from "solid-js";

import type { EpisodeSummary } from "../../api.ts";
import { loadPart } from "../../load-part.ts";

// Nobody opens it at first sight.
const RowMenuNow = lazy(() =>
  loadPart(async () => ({ default: (await import("./row-menu-now.tsx")).RowMenuNow })),
);

/** What can be done about an episode; its place is kept until it is there. */
export function RowMenu(props: { episode: EpisodeSummary }): JSX.Element {
  return (
    <span class="inline-flex size-11 shrink-0">
      <Suspense>
        <RowMenuNow episode={props.episode} />
      </Suspense>
    </span>
  );
}
