import { createSignal, type JSX, Show, untrack } from "solid-js";

import { createTask } from "../../../create-task.ts";
import { t } from "../../../i18n/episode.ts";
import { useSignedIn } from "../../../session.tsx";
import { Badge, Button, ButtonLink, ErrorNotice } from "../../../ui/index.ts";
import { NextUp } from "../../../player/next-up.tsx";
import type { EpisodeState } from "../../../player/create-episode.ts";
import type { ListeningHere } from "../../../player/create-listening-here.ts";
import { finishReading, waitsAsRead } from "../../../data/readings.ts";
import { hearsAsOwn } from "../../../data/whose.ts";

interface FinishProps {
  state: EpisodeState;
  here: ListeningHere;
}

/** At the end of the text: marks it as read and offers what comes next. */
export function FinishReading(props: FinishProps): JSX.Element {
  const signedIn = useSignedIn();
  // Teachers and admins read their learners' texts, but finish nothing for them.
  const isOwn = () => hearsAsOwn(props.state.episode(), signedIn().person.id);
  const [isMarked, setMarked] = createSignal(
    untrack(() => waitsAsRead(signedIn().person.id, props.state.episodeId)),
  );
  const isFinished = () =>
    isMarked() || props.here.isHeard() || (props.state.progress()?.completedAt ?? null) !== null;
  return (
    <Show when={isOwn()}>
      <section class="mt-12 border-t border-line pt-8">
        <Show
          when={isFinished()}
          fallback={<MarkRead state={props.state} onDone={() => setMarked(true)} />}
        >
          <Finished />
          <Show when={props.state.track()}>
            <div class="max-w-md">
              <NextUp after={props.state.episodeId} />
            </div>
          </Show>
        </Show>
      </section>
    </Show>
  );
}

function MarkRead(props: { state: EpisodeState; onDone: () => void }): JSX.Element {
  const signedIn = useSignedIn();
  const mark = createTask(() => finishReading(signedIn().person.id, props.state.episodeId));
  const submit = async () => (await mark.start()) && props.onDone();
  // For an episode without audio this is the main action.
  const look = () => (props.state.episode()?.outputFormat === "text" ? "primary" : "plain");
  return (
    <div class="flex flex-col items-start gap-4 sm:flex-row sm:items-center">
      <Button icon="check" look={look()} isBusy={mark.isBusy()} onClick={() => void submit()}>
        {t("episode.markRead")}
      </Button>
      <p class="text-sm text-ink-soft">{t("episode.markReadHint")}</p>
      <Show when={mark.failure()}>{(failure) => <ErrorNotice failure={failure()} />}</Show>
    </div>
  );
}

function Finished(): JSX.Element {
  return (
    <div class="flex flex-col items-start gap-4 sm:flex-row sm:items-center sm:justify-between">
      <div role="status" class="flex items-start gap-3">
        <Badge icon="check" look="good" />
        <div>
          <p class="font-semibold">{t("episode.finished")}</p>
          <p class="text-sm text-ink-soft">{t("episode.finishedText")}</p>
        </div>
      </div>
      <ButtonLink href="/">{t("episode.goHome")}</ButtonLink>
    </div>
  );
}
