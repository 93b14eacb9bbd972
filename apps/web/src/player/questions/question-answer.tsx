import { createEffect, type JSX, Match, on, Show, Switch } from "solid-js";

import { t } from "../../i18n/questions.ts";
import { ErrorNotice, Notice } from "../../ui/index.ts";
import type { Answering } from "./create-answering.ts";
import { AnswerForm } from "./answer-form.tsx";
import { Expected, MarkButtons, OwnAnswer } from "./answer-shown.tsx";
import { AnswerResult } from "./answer-result.tsx";

interface QuestionAnswerProps {
  answering: Answering;
  /** Called when the learner begins to answer. */
  onBegin?: (() => void) | undefined;
  /** Seeks to where it was taught; absent without audio. */
  onHear?: ((startMs: number) => void) | undefined;
}

/** A question from the form to its result. The expected answer is shown once something was answered. */
export function QuestionAnswer(props: QuestionAnswerProps): JSX.Element {
  let region: HTMLDivElement | undefined;
  createEffect(
    on(
      () => props.answering.stage(),
      () => {
        // The pressed button is gone, so keyboard users continue here.
        if (document.activeElement === document.body || region?.contains(document.activeElement)) {
          queueMicrotask(() => region?.querySelector<HTMLElement>("[data-next]")?.focus());
        }
      },
      { defer: true },
    ),
  );
  return (
    <div ref={(element) => (region = element)} class="mt-3 flex flex-col gap-4">
      <Switch>
        <Match when={props.answering.stage() === "open"}>
          <AnswerForm answering={props.answering} onBegin={props.onBegin} />
        </Match>
        <Match when={props.answering.stage() === "marking"}>
          <OwnAnswer answering={props.answering} />
          <Expected asked={props.answering.asked} />
          <MarkButtons answering={props.answering} />
        </Match>
        <Match when={props.answering.stage() === "done"}>
          <AnswerResult answering={props.answering} onHear={props.onHear} />
        </Match>
      </Switch>
      <Show when={props.answering.isWithdrawn()}>
        <Notice icon="retry">{t("questions.withdrawn")}</Notice>
      </Show>
      <Show when={props.answering.given().isWaiting && !props.answering.isBusy()}>
        <Notice icon="offline">{t("questions.waiting")}</Notice>
      </Show>
      <Show when={props.answering.failure()}>
        {(failure) => <ErrorNotice failure={failure()} />}
      </Show>
    </div>
  );
}
