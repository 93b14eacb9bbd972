import { revalidate } from "@solidjs/router";
import { createSignal, ErrorBoundary, type JSX, lazy, Show, Suspense } from "solid-js";

import { readFailure } from "../../../api.ts";
import { loadHearing } from "../../../data/episode.ts";
import { t } from "../../../i18n/episode.ts";
import { loadPart } from "../../../load-part.ts";
import type { EpisodeState } from "../../../player/create-episode.ts";
import { ErrorNotice, Icon, RowsSkeleton } from "../../../ui/index.ts";

// Few people look at it, so it loads when it is opened, with its chart and texts.
const HeardNow = lazy(() =>
  loadPart(async () => ({ default: (await import("./heard-now.tsx")).HeardNow })),
);

/** How the episode was heard, for its learner and for admins. */
export function Heard(props: { state: EpisodeState }): JSX.Element {
  const [isOpen, setOpen] = createSignal(false);
  const again = (reset: () => void) => {
    void revalidate(loadHearing.keyFor(props.state.episodeId)).then(reset);
  };
  return (
    <Show when={props.state.status() === "completed"}>
      <details
        class="group border-y border-line"
        onToggle={(event) => event.currentTarget.open && setOpen(true)}
      >
        <summary class="flex min-h-12 list-none items-center gap-2 font-semibold [&::-webkit-details-marker]:hidden">
          <Icon name="chart" size={18} class="text-accent-ink" />
          <span class="flex-1">{t("episode.heard")}</span>
          <Icon name="chevronDown" size={18} class="transition-transform group-open:rotate-180" />
        </summary>
        <div class="pt-2 pb-6">
          <Show when={isOpen()}>
            <ErrorBoundary
              fallback={(error, reset) => (
                <ErrorNotice isRead failure={readFailure(error)} onRetry={() => again(reset)} />
              )}
            >
              <Suspense fallback={<RowsSkeleton />}>
                <HeardNow state={props.state} />
              </Suspense>
            </ErrorBoundary>
          </Show>
        </div>
      </details>
    </Show>
  );
}
