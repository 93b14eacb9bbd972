import { For, type JSX, Show } from "solid-js";

import type { Language } from "../../../api.ts";
import { createTask } from "../../../create-task.ts";
import { languageName, t } from "../../../i18n/index.ts";
import { Button, Icon, ProgressBar } from "../../../ui/index.ts";
import type { EpisodeState } from "../create-episode.ts";
import type { EpisodeStatus } from "../load-episode.ts";

type Step = EpisodeStatus["steps"][number];

/** What is being done right now, counted and never guessed. */
export function Making(props: { state: EpisodeState }): JSX.Element {
  const steps = () => props.state.status()?.steps ?? [];
  return (
    <section
      aria-label={t("episode.making")}
      class="mt-8 rounded-xl border border-line bg-surface p-5"
    >
      <h2 class="font-semibold">{t("episode.making")}</h2>
      <p class="text-sm text-ink-soft">{t("episode.makingHint")}</p>
      <ol class="mt-4 flex flex-col gap-3" aria-live="polite">
        <For
          each={steps()}
          fallback={<li class="text-sm text-ink-soft">{t("episode.step.waiting")}</li>}
        >
          {(step) => <StepLine step={step} />}
        </For>
      </ol>
    </section>
  );
}

function StepLine(props: { step: Step }): JSX.Element {
  const isDone = () => props.step.state === "done";
  const hasParts = () => props.step.totalParts > 1;
  return (
    <li class="text-sm">
      <div class="flex items-center gap-2">
        <span classList={{ "text-good": isDone(), "text-ink-faint": !isDone() }}>
          <Icon name={isDone() ? "check" : "clock"} size={18} />
        </span>
        <span class="flex-1" classList={{ "text-ink-soft": isDone(), "font-medium": !isDone() }}>
          {nameOf(props.step.step)}
        </span>
        <Show when={hasParts()}>
          <span class="tabular text-ink-soft">
            {t("episode.step.parts", { done: props.step.doneParts, total: props.step.totalParts })}
          </span>
        </Show>
      </div>
      <Show when={hasParts() && !isDone()}>
        <div class="mt-1.5 pl-6.5">
          <ProgressBar
            label={nameOf(props.step.step)}
            value={props.step.doneParts / props.step.totalParts}
          />
        </div>
      </Show>
    </li>
  );
}

function nameOf(step: string): string {
  const [kind = "", language = ""] = step.split(":");
  const name = language === "" ? "" : languageName(language as Language);
  if (kind === "speech") return t("episode.step.speech", { language: name });
  if (kind === "assemble") return t("episode.step.assemble", { language: name });
  if (kind === "script") return t("episode.step.script");
  return kind === "publish" ? t("episode.step.publish") : t("episode.step.brief");
}

/** What happened, in a sentence, and the way on. */
export function Failed(props: { state: EpisodeState }): JSX.Element {
  const retry = createTask(() => props.state.retry());
  const error = () => props.state.status()?.error ?? props.state.episode()?.error ?? "";
  return (
    <section role="alert" class="mt-8 rounded-xl bg-bad-soft p-5">
      <h2 class="flex items-center gap-2 font-semibold text-bad">
        <Icon name="alert" />
        {t("episode.failed")}
      </h2>
      <p class="mt-1 text-sm">{error()}</p>
      <Show when={retry.failure()}>
        {(failure) => <p class="mt-1 text-sm text-bad">{failure().message}</p>}
      </Show>
      <Button class="mt-4" icon="retry" isBusy={retry.isBusy()} onClick={() => void retry.start()}>
        {t("episode.retry")}
      </Button>
    </section>
  );
}
