import { type JSX, Show } from "solid-js";

import type { EpisodeSummary } from "../../api.ts";
import { createTask } from "../../create-task.ts";
import { t } from "../../i18n/index.ts";
import { sayFailed } from "../../say-failed.ts";
import { Button } from "../../ui/index.ts";
import { retryEpisode } from "../../data/episodes.ts";

/** Why an episode could not be made, with a retry. */
export function FailedNow(props: { episode: EpisodeSummary }): JSX.Element {
  const retry = createTask(() => retryEpisode(props.episode.id));
  return (
    <div class="mt-1">
      <p class="text-sm text-bad">{retry.failure()?.message ?? sayFailed(props.episode)}</p>
      <Show when={props.episode.status === "failed"}>
        <Button
          icon="retry"
          look="quiet"
          class="-ml-4"
          isBusy={retry.isBusy()}
          onClick={() => void retry.start()}
        >
          {t("action.retry")}
        </Button>
      </Show>
    </div>
  );
}
