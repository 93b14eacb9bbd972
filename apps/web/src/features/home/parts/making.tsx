import { type JSX, Show, untrack } from "solid-js";

import type { EpisodeSummary } from "../../../api.ts";
import { t } from "../../../i18n/index.ts";
import { ProgressBar } from "../../../ui/index.ts";
import { beganAt, createIsLong } from "../../make/when-begun.ts";
import { createStatus } from "../create-status.ts";
import { describeSteps } from "../describe-steps.ts";
import { refreshEpisodes } from "../home-data.ts";

/** An episode on its way: what happens now, and how far it is. */
export function Making(props: { episode: EpisodeSummary }): JSX.Element {
  // A row stands for one episode all its life, so the id is read once.
  const { status, isLost } = createStatus(
    untrack(() => props.episode.id),
    () => void refreshEpisodes(),
  );
  const isLong = createIsLong(() => beganAt(props.episode));
  const now = () => describeSteps(status()?.steps ?? [], props.episode.outputFormat);
  return (
    <div class="max-w-sm">
      <p class="mb-2 text-sm text-ink-soft tabular" aria-live="polite">
        <Show when={!isLost()} fallback={t("step.lost")}>
          {now().text}
        </Show>
      </p>
      <ProgressBar value={Math.max(0.02, now().share)} label={t("step.label")} />
      <p class="mt-2 text-sm text-ink-soft empty:hidden" role="status">
        {isLong() && !isLost() ? t("step.long") : ""}
      </p>
    </div>
  );
}
