import { For, type JSX, Show } from "solid-js";

import type { AnswerResult } from "../../data/answer-outbox.ts";
import { t } from "../../i18n/questions.ts";
import { Button } from "../../ui/index.ts";
import type { Answering } from "./create-answering.ts";
import type { Asked } from "./read-questions.ts";

const MARKS = ["had", "half", "missed"] as const satisfies readonly AnswerResult[];

/** The learner's answer. */
export function OwnAnswer(props: { answering: Answering }): JSX.Element {
  return (
    <div>
      <p class="text-sm font-semibold text-ink-soft">{t("questions.given")}</p>
      <Show
        when={props.answering.given().text}
        fallback={<p class="mt-1">{t("questions.said")}</p>}
      >
        {(text) => (
          <p dir="auto" class="mt-1 break-words whitespace-pre-wrap">
            {text()}
          </p>
        )}
      </Show>
    </div>
  );
}

/** The expected answer with its key terms. */
export function Expected(props: { asked: Asked }): JSX.Element {
  return (
    <div class="rounded-md bg-sunken px-4 py-3">
      <p class="text-sm font-semibold text-ink-soft">{t("questions.expected")}</p>
      <p lang={props.asked.language} dir="auto" class="mt-1 font-medium">
        {props.asked.expected}
      </p>
      <Show when={props.asked.keyTerms.length > 0}>
        <p class="mt-3 text-sm text-ink-soft">{t("questions.terms")}</p>
        <ul class="mt-1 flex flex-wrap gap-1.5" lang={props.asked.language}>
          <For each={props.asked.keyTerms}>
            {(term) => (
              <li
                dir="auto"
                class="rounded-sm border border-line bg-surface px-2 py-0.5 text-sm break-words"
              >
                {term}
              </li>
            )}
          </For>
        </ul>
      </Show>
    </div>
  );
}

/** The learner's own mark. */
export function MarkButtons(props: { answering: Answering }): JSX.Element {
  return (
    <div role="group" aria-label={t("questions.mark")}>
      <p tabindex="-1" data-next="" class="mb-2 rounded-sm text-sm font-semibold">
        {t("questions.mark")}
      </p>
      <div class="grid grid-cols-3 gap-2">
        <For each={MARKS}>
          {(mark) => (
            <Button
              class="min-h-12 !px-2"
              isBusy={props.answering.isBusy()}
              onClick={() => props.answering.mark(mark)}
            >
              {t(`questions.${mark}`)}
            </Button>
          )}
        </For>
      </div>
    </div>
  );
}
