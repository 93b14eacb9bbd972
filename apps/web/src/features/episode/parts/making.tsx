import { createEffect, createSignal, type JSX, Match, Show, Switch } from "solid-js";

import type { Language } from "../../../api.ts";
import { t } from "../../../i18n/episode.ts";
import { languageNames } from "../../../i18n/index.ts";
import { createTimeLeft, sayReady } from "../../../parts/making-words.ts";
import { Notice } from "../../../ui/index.ts";
import { beganAt, createIsLong } from "../../../data/when-begun.ts";
import type { EpisodeState } from "../../../player/create-episode.ts";
import { missingAudio } from "../missing-audio.ts";
import { currentSteps, planSteps } from "../plan-steps.ts";
import { Failed } from "./failed.tsx";
import { MakeAudio } from "./make-audio.tsx";
import { StepLines, StepMark } from "./step-lines.tsx";

const PANEL = "mt-8 rounded-lg border border-line bg-surface px-5 py-4 shadow-near";

/** The current step, as reported and never guessed; or why there is no audio. */
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
            {...sayWhatFailed(props.state)}
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
  const languages = () => props.state.episode()?.languages ?? [];
  const left = createTimeLeft(() =>
    isLong() || props.state.isLost() ? null : (props.state.seen()?.leftMs ?? null),
  );
  const ready = () => sayReady(languages(), voicedOf(props.state));
  const steps = () =>
    planSteps({
      languages: languages(),
      voiced: voicedOf(props.state),
      outputFormat: format(),
      hasScript: props.state.hasScript(),
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
          <Match when={ready()}>{ready()}</Match>
          <Match when={isRead()}>{t("episode.makingRead")}</Match>
          <Match when={props.state.hasScript() && format() === "audio"}>
            {t("episode.makingPlain")}
          </Match>
        </Switch>
        <Show when={left()}> {left()}</Show>
      </p>
      <Show when={!isRead()}>
        <div class="mt-3">
          <StepLines steps={shown()} />
        </div>
      </Show>
    </section>
  );
}

function voicedOf(state: EpisodeState): Language[] {
  return state.episode()?.tracks.map(({ language }) => language) ?? [];
}

/** What a teacher rejected was made. If some languages were done before another failed, says which. */
function sayWhatFailed(state: EpisodeState): { title: string; hint?: string } {
  if (state.episode()?.errorReason === "review.rejected") return { title: t("episode.rejected") };
  const voiced = voicedOf(state);
  const missing = (state.episode()?.languages ?? []).filter(
    (language) => !voiced.includes(language),
  );
  if (voiced.length === 0 || missing.length === 0) return { title: t("episode.failed") };
  return {
    title: t("episode.partFailed", { missing: languageNames(missing) }),
    hint: t("episode.partFailedHint", { ready: languageNames(voiced) }),
  };
}

/** Replaces the progress for somebody who is reading: removing it would move the text. */
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
