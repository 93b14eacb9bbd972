import { A } from "@solidjs/router";
import { For, type JSX, Show } from "solid-js";

import type { CourseDetail, CourseStudy } from "../../../api.ts";
import { formatBytes } from "../../../i18n/format-bytes.ts";
import type { LearnerState } from "../../../data/learner-state.ts";
import { t } from "../../../i18n/study.ts";
import { KnownBar } from "../../../parts/standing/known-bar.tsx";
import { Level } from "../../../parts/standing/level.tsx";
import { Icon, Section } from "../../../ui/index.ts";
import { CourseCards } from "./course-cards.tsx";
import { QuizScores } from "./quiz-scores.tsx";
import { Weaknesses } from "./weaknesses.tsx";

/** The learner's state in a course with the numbers behind it, and the course's files. */
export function CourseOverview(props: {
  course: CourseDetail;
  study: CourseStudy;
  state: LearnerState;
}): JSX.Element {
  return (
    <>
      <Section title={t("course.progress")}>
        <KnownBar state={props.state} />
        <div class="mt-6">
          <Level ability={props.state.ability} />
        </div>
        <Show when={props.state.counts.notYet === props.state.concepts.length}>
          <p class="mt-5 max-w-prose text-sm text-ink-soft">{t("course.nothingYet")}</p>
        </Show>
      </Section>
      <Weaknesses state={props.state} />
      <QuizScores scores={props.state.scores} />
      <Show when={props.study.files.length > 0}>
        <Section title={t("course.files")}>
          <ul class="divide-y divide-line border-y border-line">
            <For each={props.study.files}>
              {(file) => (
                <li class="flex items-start gap-3 py-3">
                  <Icon name="text" size={20} class="mt-0.5 shrink-0 text-ink-soft" />
                  <A
                    href={`/materials/${file.id}`}
                    class="-my-3 flex min-h-12 min-w-0 flex-1 items-center wrap-anywhere hover:text-accent-ink"
                    dir="auto"
                  >
                    {file.title}
                  </A>
                  <span class="tabular shrink-0 text-sm leading-6 text-ink-soft">
                    {formatBytes(file.sizeBytes)}
                  </span>
                </li>
              )}
            </For>
          </ul>
        </Section>
      </Show>
      <CourseCards course={props.course} />
    </>
  );
}
