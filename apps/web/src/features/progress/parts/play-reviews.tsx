import { createAsync } from "@solidjs/router";
import { createSignal, type JSX, Show, Suspense } from "solid-js";

import { createTask } from "../../../create-task.ts";
import type { Playable } from "../../../data/playable.ts";
import {
  loadHeardLength,
  makeReviewAudio,
  type ReviewAudio,
} from "../../../data/review-session.ts";
import { formatMinutes } from "../../../i18n/index.ts";
import { t } from "../../../i18n/progress.ts";
import { usePlayer } from "../../../player/index.ts";
import { Button, ErrorNotice } from "../../../ui/index.ts";

type Made = Awaited<ReturnType<typeof makeReviewAudio>>;

/** Plays due questions that have been spoken before; says so if there are none. */
export function PlayReviews(): JSX.Element {
  const player = usePlayer();
  const [made, setMade] = createSignal<Made | null>(null);
  const audio = () => made()?.audio ?? null;
  const isOpen = () => {
    const episodeId = audio()?.id;
    return episodeId !== undefined && player.isOpen({ episodeId });
  };
  const isOn = () => isOpen() && player.isOn();
  const making = createTask(async () => {
    const isStillAsked = player.prime();
    const next = await makeReviewAudio();
    setMade(next);
    if (next.audio !== null && isStillAsked()) void player.open(makePlayable(next.audio));
  });
  return (
    <>
      <Show
        when={made() === null || audio() !== null}
        fallback={<p class="text-sm text-ink-soft">{t("review.noAudio")}</p>}
      >
        <Button
          icon={isOn() ? "pause" : "headphones"}
          isBusy={making.isBusy()}
          onClick={() => (isOpen() ? player.toggle() : void making.start())}
        >
          {isOn() ? t("review.pause") : t("review.play")}
        </Button>
      </Show>
      <Show when={made() === null}>
        <Suspense>
          <Length />
        </Suspense>
      </Show>
      <Show when={audio()}>
        {(known) => (
          <p role="status" class="mt-2 w-full text-sm text-ink-soft">
            {t("review.heard", {
              count: known().cards.length,
              minutes: formatMinutes(known().durationMs),
            })}
            <Show when={made()?.left}>
              {(count) => <>. {t("review.heardLeft", { count: count() })}</>}
            </Show>
          </p>
        )}
      </Show>
      <Show when={making.failure()}>{(failure) => <ErrorNotice failure={failure()} />}</Show>
    </>
  );
}

/** How long it is at most, before it is made; nothing where that is not known. */
function Length(): JSX.Element {
  const length = createAsync(() => loadHeardLength().catch(() => null));
  return (
    <Show when={length()}>
      {(known) => (
        <p class="w-full text-sm text-ink-soft">
          {t("review.about", { count: known().count, minutes: formatMinutes(known().heardMs) })}
        </p>
      )}
    </Show>
  );
}

function makePlayable({ id, language, durationMs, cards }: ReviewAudio): Playable {
  return {
    episodeId: id,
    outside: "reviews",
    title: t("review.audio"),
    album: "",
    language,
    durationMs,
    chapters: [],
    cueStartsMs: cards.map(({ askedMs }) => askedMs),
    questions: cards.map((heard, at) => ({ ...heard, number: at + 1 })),
  };
}
