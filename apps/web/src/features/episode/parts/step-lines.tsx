import { Index, type JSX, Match, Show, Switch } from "solid-js";

import { t } from "../../../i18n/episode.ts";
import { languageName } from "../../../i18n/index.ts";
import { Icon } from "../../../ui/index.ts";
import type { PlannedStep } from "../plan-steps.ts";
import "../../../player/player.css";

const STATE_TEXTS = {
  done: "episode.step.done",
  running: "episode.step.running",
  waiting: "episode.step.waiting",
} as const;

/** The steps in order with their progress. */
export function StepLines(props: { steps: PlannedStep[] }): JSX.Element {
  return (
    <ol class="flex flex-col">
      <Index each={props.steps}>{(step) => <StepLine step={step()} />}</Index>
    </ol>
  );
}

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

/** Done, running, or still to come. */
export function StepMark(props: { state: PlannedStep["state"] }): JSX.Element {
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
