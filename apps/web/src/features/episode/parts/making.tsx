import { createEffect, createSignal, type JSX, Match, Show, Switch } from "solid-js";

import { t } from "../../../i18n/episode.ts";
import { Notice } from "../../../ui/index.ts";
import { beganAt, createIsLong } from "../../../data/when-begun.ts";
import type { EpisodeState } from "../../../player/create-episode.ts";
import { missingAudio } from "../missing-audio.ts";
import { currentSteps, planSteps } from "../plan-steps.ts";
import { Failed } from "./failed.tsx";
import { MakeAudio } from "./make-audio.tsx";
import { StepLines, StepMark } from "./step-lines.tsx";

const PANEL = "mt-8 rounded-lg border border-line bg-surface px-5 py-4 shadow-near";

/** What is being done right now, counted and never guessed; or why it is not there to hear. */
export function Making(props: { state: EpisodeState }): JSX.Element {
  const [wasMaking, setWasMaking] = createSignal(false);
  createEffect(() => props.state.isMaking() && setWasMaking(true));
  const missing = () => {
    const episode = props.state.episode();
    return episode === undefined ? null : missingAudio(episode);
  };
  const hasSound = () => props.state.episode()?.outputFormat === "both" && missing() === null;
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
          <Failed
            state={props.state}
            title={t("episode.failed")}
            onRetry={() => props.state.retry()}
          />
        </Match>
        <Match when={props.state.status() === "awaiting_review"}>
          <div class="mt-8">
            <Notice icon="clock">{t("episode.review")}</Notice>
          </div>
        </Match>
        <Match when={isNowReady() && hasSound()}>
          <Ready />
        </Match>
        <Match when={missing()}>
          {(audio) => <MakeAudio state={props.state} audio={audio()} />}
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
      voiced: props.state.episode()?.tracks.map(({ language }) => language) ?? [],
      outputFormat: format(),
      steps: props.state.seen()?.steps ?? [],
    });
  const isQueued = () => steps().every(({ state }) => state === "waiting");
  const isRead = () => props.state.hasScript() && format() === "both";
  const shown = () => (isRead() ? currentSteps(steps()) : steps());
  return (
    <section class={PANEL}>
      <h2 class={isRead() ? "sr-only" : "flex items-center gap-3 font-semibold"}>
        {t("episode.making")}
        <Show when={isQueued()}>
          <StepMark state="running" />
        </Show>
      </h2>
      <Show when={isRead()}>
        <StepLines steps={shown()} />
      </Show>
      <p role="status" class="text-sm text-ink-soft">
        <Switch fallback={isQueued() ? t("episode.makingQueued") : t("episode.makingHint")}>
          <Match when={props.state.isLost()}>{t("episode.noNews")}</Match>
          <Match when={isLong()}>{t("episode.makingLong")}</Match>
          <Match when={isRead()}>{t("episode.makingRead")}</Match>
          <Match when={props.state.hasScript() && format() === "audio"}>
            {t("episode.makingPlain")}
          </Match>
        </Switch>
      </p>
      <Show when={!isRead()}>
        <div class="mt-3">
          <StepLines steps={shown()} />
        </div>
      </Show>
    </section>
  );
}

/** Where the progress stood while somebody read: going away it would move the text under their eyes. */
function Ready(): JSX.Element {
  return (
    <section class={PANEL}>
      <p class="flex min-h-9 items-center gap-3 text-sm font-medium">
        <StepMark state="done" />
        {t("episode.ready")}
      </p>
      <p class="text-sm text-ink-soft">{t("episode.readyHint")}</p>
    </section>
  );
}
