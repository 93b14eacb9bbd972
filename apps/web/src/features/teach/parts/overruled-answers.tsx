import { createAsync, revalidate } from "@solidjs/router";
import { createSignal, For, type JSX, Show } from "solid-js";

import { Retryable } from "../../../retryable.tsx";
import { loadOverruled, type OverruledAnswer } from "../../../data/teaching.ts";
import { t as tClass } from "../../../i18n/class.ts";
import { formatDate } from "../../../i18n/index.ts";
import { t } from "../../../i18n/teach.ts";
import { Fold, RowsSkeleton } from "../../../ui/index.ts";

interface OfCourse {
  courseId: string;
}

/** Answers that learners called right after all: an expected answer may be too narrow. Loads when opened. */
export function OverruledAnswers(props: OfCourse): JSX.Element {
  const [isOpen, setOpen] = createSignal(false);
  return (
    <Fold label={t("teach.overruled")} onOpen={() => setOpen(true)}>
      <Show when={isOpen()}>
        <Retryable again={() => revalidate(loadOverruled.key)} waiting={<RowsSkeleton />}>
          <List {...props} />
        </Retryable>
      </Show>
    </Fold>
  );
}

function List(props: OfCourse): JSX.Element {
  const overruled = createAsync(() => loadOverruled(props.courseId));
  return (
    <Show
      when={overruled()}
      fallback={
        <Show when={overruled() === null}>
          <p class="text-ink-soft">{tClass("class.few")}</p>
        </Show>
      }
    >
      {(answers) => (
        <ul class="divide-y divide-line border-y border-line">
          <For
            each={answers()}
            fallback={<li class="py-3 text-ink-soft">{t("teach.noOverruled")}</li>}
          >
            {(answer) => <Row answer={answer} />}
          </For>
        </ul>
      )}
    </Show>
  );
}

function Row(props: { answer: OverruledAnswer }): JSX.Element {
  const asked = () => props.answer.texts[0];
  return (
    <li class="flex flex-col gap-1 py-3.5 break-words">
      <p class="font-semibold" dir="auto" lang={asked()?.language}>
        {asked()?.question ?? props.answer.term}
      </p>
      <Show when={props.answer.answer !== ""}>
        <p class="text-sm" dir="auto">
          {t("teach.answered", { answer: props.answer.answer })}
        </p>
      </Show>
      <Show when={asked()}>
        {(text) => (
          <p class="text-sm text-ink-soft" dir="auto">
            {t("teach.expected", { answer: text().answer })}
          </p>
        )}
      </Show>
      <p class="text-sm text-ink-faint">{sayWhen(props.answer)}</p>
    </li>
  );
}

function sayWhen({ learnerName: name, previousResult, overruledAt }: OverruledAnswer): string {
  const day = formatDate(overruledAt, Date.now());
  return name === null
    ? t(`teach.beforeUnnamed.${previousResult}`, { day })
    : t(`teach.before.${previousResult}`, { name, day });
}
