import { createAsync } from "@solidjs/router";
import { createSignal, ErrorBoundary, type JSX, Show, Suspense, untrack } from "solid-js";

import { createTask } from "../../create-task.ts";
import { loadEpisodes } from "../../data/episodes.ts";
import type { Outside } from "../../data/playable.ts";
import { isFinished } from "../../data/is-finished.ts";
import { finishReading, waitsAsRead } from "../../data/readings.ts";
import { t } from "../../i18n/player.ts";
import { useSignedIn } from "../../session.tsx";
import { Badge, Button, ErrorNotice } from "../../ui/index.ts";
import { NextUp } from "../next-up.tsx";
import { usePlayer } from "../player-provider.tsx";

/** The end of an episode: what comes next, and playing it again. */
export function EndPart(props: { episodeId: string; outside: Outside | undefined }): JSX.Element {
  const player = usePlayer();
  return (
    <section class="mt-5 border-t border-line pt-5">
      <p role="status" class="flex items-center gap-3">
        <Badge icon="check" look="good" />
        <span>
          <span class="block text-sm font-semibold">{t("player.finished")}</span>
          <span class="block text-sm text-ink-soft">{sayHeard(props.outside)}</span>
        </span>
      </p>
      <Show when={props.outside !== "lesson"}>
        <NextUp after={props.episodeId} />
      </Show>
      <div class="mt-3 flex flex-wrap gap-2">
        <Button icon="retry" onClick={() => player.play()}>
          {t("player.hearAgain")}
        </Button>
        <Show when={props.outside === undefined}>
          <ErrorBoundary fallback={null}>
            <Suspense>
              <MarkFinished episodeId={props.episodeId} />
            </Suspense>
          </ErrorBoundary>
        </Show>
      </div>
    </section>
  );
}

function sayHeard(outside: Outside | undefined): string {
  if (outside === "lesson") return t("player.lessonFinished");
  return outside === "reviews" ? t("player.reviewsFinished") : t("player.finishedText");
}

/** For learners who skipped what they knew: it counts as finished. Only for one's own episodes. */
function MarkFinished(props: { episodeId: string }): JSX.Element {
  const player = usePlayer();
  const signedIn = useSignedIn();
  const personId = () => signedIn().person.id;
  const own = createAsync(() => loadEpisodes(1));
  const [isMarked, setMarked] = createSignal(
    untrack(() => waitsAsRead(personId(), props.episodeId)),
  );
  const mark = createTask(() => finishReading(personId(), props.episodeId));
  const isOpen = () => {
    const episode = own()?.episodes.find(({ id }) => id === props.episodeId);
    if (episode === undefined || isMarked()) return false;
    return !isFinished({ completion: Math.max(episode.completion, player.heardShare()) });
  };
  const submit = async () => (await mark.start()) && setMarked(true);
  return (
    <>
      <Show when={isOpen()}>
        <Button icon="check" isBusy={mark.isBusy()} onClick={() => void submit()}>
          {t("player.mark")}
        </Button>
      </Show>
      <Show when={mark.failure()}>{(failure) => <ErrorNotice failure={failure()} />}</Show>
    </>
  );
}
