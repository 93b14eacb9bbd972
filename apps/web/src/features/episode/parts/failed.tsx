import { type JSX, Show } from "solid-js";

import { createTask } from "../../../create-task.ts";
import { t } from "../../../i18n/episode.ts";
import { sayFailed } from "../../../say-failed.ts";
import { Button, Icon } from "../../../ui/index.ts";
import type { EpisodeState } from "../../../player/create-episode.ts";

/** What happened in a sentence, with a retry. */
export function Failed(props: {
  state: EpisodeState;
  title: string;
  /** What is available all the same. */
  hint?: string;
  onRetry: () => Promise<void>;
}): JSX.Element {
  const retry = createTask(() => props.onRetry());
  const sentence = () => {
    const told = props.state.seen() ?? props.state.episode();
    return told === undefined ? t("error.unknown") : sayFailed(told);
  };
  return (
    <section role="alert" class="mt-8 rounded-lg bg-bad-soft px-5 py-4">
      <h2 class="flex items-center gap-2 font-semibold">
        <Icon name="alert" class="text-bad" />
        {props.title}
      </h2>
      <p class="mt-1 text-sm">{retry.failure()?.message ?? sentence()}</p>
      <Show when={props.hint}>{(hint) => <p class="mt-1 text-sm">{hint()}</p>}</Show>
      <Button class="mt-4" icon="retry" isBusy={retry.isBusy()} onClick={() => void retry.start()}>
        {t("action.retry")}
      </Button>
    </section>
  );
}
