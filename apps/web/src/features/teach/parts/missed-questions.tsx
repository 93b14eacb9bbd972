import { createAsync } from "@solidjs/router";
import { For, type JSX, Show } from "solid-js";

import { loadMissed, type MissedQuestion } from "../../../data/teaching.ts";
import { t } from "../../../i18n/class.ts";
import { t as tTeach } from "../../../i18n/teach.ts";
import { SaveTable } from "../../../parts/save-table.tsx";
import { Section } from "../../../ui/index.ts";

/** The most-missed questions with their answers. */
export function MissedQuestions(props: { courseId: string }): JSX.Element {
  const missed = createAsync(() => loadMissed(props.courseId));
  return (
    <Section
      title={t("missed.title")}
      hint={t("missed.hint")}
      actions={
        <SaveTable
          title={t("missed.table")}
          read={() => tableOf(missed() ?? [])}
          isEmpty={(missed() ?? []).length === 0}
        />
      }
    >
      <Show
        when={missed()}
        fallback={
          <Show when={missed() === null}>
            <p class="text-ink-soft">{t("class.few")}</p>
          </Show>
        }
      >
        {(questions) => (
          <ol class="divide-y divide-line border-y border-line">
            <For
              each={questions()}
              fallback={<li class="py-3.5 text-ink-soft">{t("missed.none")}</li>}
            >
              {(question) => <Row question={question} />}
            </For>
          </ol>
        )}
      </Show>
    </Section>
  );
}

function Row(props: { question: MissedQuestion }): JSX.Element {
  return (
    <li class="flex flex-col gap-1 py-3.5 break-words">
      <p class="font-semibold" dir="auto">
        {props.question.term}
      </p>
      <Show when={props.question.question}>{(text) => <p dir="auto">{text()}</p>}</Show>
      <p class="text-sm text-ink-soft">
        {t("missed.of", { count: props.question.asked, missed: props.question.missed })}
      </p>
      <For each={props.question.answers}>
        {({ text, times }) => (
          <p class="text-sm" dir="auto">
            {times === 1
              ? tTeach("teach.answered", { answer: text })
              : t("missed.answered", { answer: text, count: times })}
          </p>
        )}
      </For>
    </li>
  );
}

const COLUMNS = ["concept", "kind", "question", "asked", "missed", "wrongAnswers"] as const;

function tableOf(questions: readonly MissedQuestion[]) {
  return {
    columns: COLUMNS,
    rows: questions.map(({ term, kind, question, asked, missed, answers }) => ({
      concept: term,
      kind,
      question,
      asked,
      missed,
      wrongAnswers: answers.map(({ text, times }) => `${text} (${times})`).join("\n"),
    })),
  };
}
