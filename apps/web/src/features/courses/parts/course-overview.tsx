import { A } from "@solidjs/router";
import { For, type JSX, Show } from "solid-js";

import type { CourseDetail, CourseStudy } from "../../../api.ts";
import { formatBytes } from "../../../i18n/format-bytes.ts";
import { formatPercent } from "../../../i18n/index.ts";
import { t } from "../../../i18n/study.ts";
import { Icon, ProgressBar, Section } from "../../../ui/index.ts";
import { measureStudy } from "../measure-study.ts";
import { CourseCards } from "./course-cards.tsx";

/** How far somebody is, by what rows say, and the course's files. */
export function CourseOverview(props: { course: CourseDetail; study: CourseStudy }): JSX.Element {
  const measured = () => measureStudy(props.course, props.study);
  return (
    <>
      <Section title={t("course.progress")}>
        <dl class="flex flex-col gap-5">
          <Share name={t("course.inEpisodes")} part={measured().taught} of={measured().all} />
          <Share name={t("course.finished")} part={measured().finished} of={measured().all} />
          <div>
            <dt class="text-sm text-ink-soft">{t("course.quizzes")}</dt>
            <dd class="tabular mt-0.5 font-semibold">{sayQuizzes(props.study)}</dd>
          </div>
        </dl>
        <Show when={measured().taught === 0}>
          <p class="mt-5 max-w-prose text-sm text-ink-soft">{t("course.nothingYet")}</p>
        </Show>
      </Section>
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

function Share(props: { name: string; part: number; of: number }): JSX.Element {
  return (
    <div class="flex flex-wrap items-baseline justify-between gap-x-4">
      <dt class="text-sm text-ink-soft">{props.name}</dt>
      <dd class="tabular font-semibold">
        {t("course.share", { part: props.part, count: props.of })}
      </dd>
      <dd class="mt-2 basis-full" aria-hidden="true">
        <ProgressBar label={props.name} value={props.of === 0 ? 0 : props.part / props.of} />
      </dd>
    </div>
  );
}

function sayQuizzes({ quizzes: count, percent }: CourseStudy): string {
  return percent === null
    ? t("course.noQuiz")
    : t("course.quizAverage", { count, percent: formatPercent(percent / 100) });
}
