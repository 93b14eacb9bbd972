import { createEffect, createSignal, Index, type JSX, Match, Show, Switch } from "solid-js";

import { createTask } from "../../../create-task.ts";
import { t } from "../../../i18n/episode.ts";
import { languageName } from "../../../i18n/index.ts";
import { sayFailed } from "../../../say-failed.ts";
import { Button, Icon, Notice } from "../../../ui/index.ts";
import { beganAt, createIsLong } from "../../make/when-begun.ts";
import type { EpisodeState } from "../create-episode.ts";
import { missingAudio } from "../missing-audio.ts";
import { type PlannedStep, planSteps } from "../plan-steps.ts";
import "../../player/player.css";

/** What is being done right now, counted and never guessed; or why it is not there to hear. */
export function Making(props: { state: EpisodeState }): JSX.Element {
  const [wasMaking, setWasMaking] = createSignal(false);
  createEffect(() => props.state.isMaking() && setWasMaking(true));
  const missing = () => {
    const episode = props.state.episode();
    return episode === undefined ? null : missingAudio(episode);
  };
  const isNowReady = () => wasMaking() && props.state.status() === "completed";
  return (
    <>
      <p role="status" class="sr-only">
        {isNowReady() ? t("episode.ready") : ""}
      </p>
      <Switch>
        <Match when={props.state.isMaking()}>
          <Steps state={props.state} />
        </Match>
        <Match when={props.state.status() === "failed"}>
          <Failed state={props.state} />
        </Match>
        <Match when={props.state.status() === "awaiting_review"}>
          <div class="mt-8">
            <Notice icon="clock">{t("episode.review")}</Notice>
          </div>
        </Match>
        <Match when={missing()}>
          {(what) => (
            <div class="mt-8">
              <Notice icon="muted">
                {what() === "all" ? t("home.noAudio") : t("episode.someAudio")}
              </Notice>
            </div>
          )}
        </Match>
      </Switch>
    </>
  );
}

function Steps(props: { state: EpisodeState }): JSX.Element {
  const format = () => props.state.episode()?.outputFormat ?? "both";
  const isLong = createIsLong(() => {
    const episode = props.state.episode();
    return episode === undefined ? undefined : beganAt(episode);
  });
  const steps = () =>
    planSteps({
      languages: props.state.episode()?.languages ?? [],
      outputFormat: format(),
      steps: props.state.seen()?.steps ?? [],
    });
  return (
    <section class="mt-8 rounded-lg border border-line bg-surface px-5 py-4 shadow-near">
      <h2 class="font-semibold">{t("episode.making")}</h2>
      <p role="status" class="text-sm text-ink-soft">
        <Switch fallback={t("episode.makingHint")}>
          <Match when={props.state.isLost()}>{t("episode.noNews")}</Match>
          <Match when={isLong()}>{t("episode.makingLong")}</Match>
          <Match when={props.state.hasScript() && format() === "both"}>
            {t("episode.makingRead")}
          </Match>
          <Match when={props.state.hasScript() && format() === "audio"}>
            {t("episode.makingPlain")}
          </Match>
        </Switch>
      </p>
      <ol class="mt-3 flex flex-col">
        <Index each={steps()}>{(step) => <StepLine step={step()} />}</Index>
      </ol>
    </section>
  );
}

const STATE_TEXTS = {
  done: "episode.step.done",
  running: "episode.step.running",
  waiting: "episode.step.waiting",
} as const;

function StepLine(props: { step: PlannedStep }): JSX.Element {
  const isRunning = () => props.step.state === "running";
  const share = () =>
    props.step.totalParts === 0 ? 0 : props.step.doneParts / props.step.totalParts;
  return (
    <li
      class="flex min-h-9 items-center gap-3 text-sm"
      classList={{ "text-ink-faint": !isRunning(), "font-medium": isRunning() }}
    >
      <StepMark state={props.step.state} />
      <span class="flex-1">{nameOf(props.step)}</span>
      <span class="sr-only">{t(STATE_TEXTS[props.step.state])}</span>
      <Show when={isRunning() && props.step.totalParts > 0}>
        <span class="tabular text-xs font-normal text-ink-soft">
          {t("episode.step.parts", { done: props.step.doneParts, total: props.step.totalParts })}
        </span>
        <span aria-hidden="true" class="h-1 w-12 overflow-hidden rounded-full bg-hover sm:w-28">
          <span
            class="block h-full rounded-full bg-accent transition-[width] duration-150"
            style={{ width: `${share() * 100}%` }}
          />
        </span>
      </Show>
    </li>
  );
}

function StepMark(props: { state: PlannedStep["state"] }): JSX.Element {
  return (
    <span aria-hidden="true" class="flex size-5 shrink-0 items-center justify-center">
      <Switch>
        <Match when={props.state === "done"}>
          <Icon name="check" size={18} class="text-good" />
        </Match>
        <Match when={props.state === "running"}>
          <span class="player-ring size-4 rounded-full border-2 border-line border-t-accent" />
        </Match>
        <Match when={props.state === "waiting"}>
          <span class="size-1.5 rounded-full bg-line-strong" />
        </Match>
      </Switch>
    </span>
  );
}

function nameOf({ kind, language }: PlannedStep): string {
  if (kind !== "speech") return t(`episode.step.${kind}`);
  return t("episode.step.speech", { language: language === null ? "" : languageName(language) });
}

/** What happened, in a sentence, and the way on. */
function Failed(props: { state: EpisodeState }): JSX.Element {
  const retry = createTask(() => props.state.retry());
  const sentence = () => {
    const told = props.state.seen() ?? props.state.episode();
    return told === undefined ? t("error.unknown") : sayFailed(told);
  };
  return (
    <section role="alert" class="mt-8 rounded-lg bg-bad-soft px-5 py-4">
      <h2 class="flex items-center gap-2 font-semibold">
        <Icon name="alert" class="text-bad" />
        {t("episode.failed")}
      </h2>
      <p class="mt-1 text-sm">{retry.failure()?.message ?? sentence()}</p>
      <Button class="mt-4" icon="retry" isBusy={retry.isBusy()} onClick={() => void retry.start()}>
        {t("action.retry")}
      </Button>
    </section>
  );
}
