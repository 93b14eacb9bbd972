import { For, type JSX, Show } from "solid-js";

import type { LearnerInCourse } from "../../../../data/teaching.ts";
import { t } from "../../../../i18n/class.ts";
import { formatDate } from "../../../../i18n/index.ts";
import { SaveTable } from "../../../../parts/save-table.tsx";
import { Facts, Section } from "../../../../ui/index.ts";

type Answer = LearnerInCourse["answers"][number];

/** What a learner answered to questions about the course, the latest first. */
export function LearnerAnswers(props: { answers: readonly Answer[] }): JSX.Element {
  return (
    <Section
      title={t("learner.answers")}
      hint={t("learner.answersHint")}
      actions={
        <SaveTable
          title={t("learner.answers")}
          read={() => tableOf(props.answers)}
          isEmpty={props.answers.length === 0}
        />
      }
    >
      <ul class="divide-y divide-line border-y border-line">
        <For
          each={props.answers}
          fallback={<li class="py-3 text-ink-soft">{t("learner.noAnswers")}</li>}
        >
          {(answer) => (
            <li class="flex flex-col gap-1 py-3">
              <p class="font-medium break-words" dir="auto">
                {answer.term}
              </p>
              <Show
                when={answer.answer}
                fallback={<p class="text-sm text-ink-soft">{t("learner.said")}</p>}
              >
                <p class="text-sm break-words" dir="auto">
                  {answer.answer}
                </p>
              </Show>
              <Facts
                facts={[
                  t(`learner.was.${answer.result}`),
                  formatDate(answer.reviewedAt, Date.now()),
                  answer.isOverruled ? t("learner.corrected") : "",
                ]}
              />
            </li>
          )}
        </For>
      </ul>
    </Section>
  );
}

const COLUMNS = ["answeredAt", "concept", "kind", "answer", "result", "isCorrected"] as const;

function tableOf(answers: readonly Answer[]) {
  return {
    columns: COLUMNS,
    rows: answers.map(({ reviewedAt, term, kind, answer, result, isOverruled }) => ({
      answeredAt: new Date(reviewedAt).toISOString(),
      concept: term,
      kind,
      answer,
      result,
      isCorrected: isOverruled,
    })),
  };
}
