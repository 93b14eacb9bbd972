import { For, type JSX, Show } from "solid-js";

import type { LearnerState } from "../../../data/learner-state.ts";
import { formatDate, formatPercent } from "../../../i18n/index.ts";
import { t } from "../../../i18n/standing.ts";
import { Section } from "../../../ui/index.ts";

/** The learner's quizzes in a course, newest first. */
export function QuizScores(props: { scores: LearnerState["scores"] }): JSX.Element {
  const now = Date.now();
  return (
    <Show when={props.scores.length > 0}>
      <Section title={t("standing.scores")}>
        <ul class="divide-y divide-line border-y border-line text-sm">
          <For each={props.scores}>
            {({ subject, percent, takenAt }) => (
              <li class="flex items-baseline gap-3 py-3">
                <span class="min-w-0 flex-1 wrap-anywhere" dir="auto">
                  {subject}
                </span>
                <span class="shrink-0 text-ink-soft">{formatDate(takenAt, now)}</span>
                <span class="tabular w-12 shrink-0 text-right font-semibold">
                  {formatPercent(percent / 100)}
                </span>
              </li>
            )}
          </For>
        </ul>
      </Section>
    </Show>
  );
}
