import { createAsync } from "@solidjs/router";
import { For, type JSX, Show } from "solid-js";

import { type LessonHearing, loadHeardLessons } from "../../../data/teaching.ts";
import { t } from "../../../i18n/class.ts";
import { formatPercent, regionLocale } from "../../../i18n/index.ts";
import { SaveTable } from "../../../parts/save-table.tsx";
import { Section } from "../../../ui/index.ts";

const HEADS = ["listeners", "times", "answers", "right", "weak"] as const;

/** How the class hears and answers the lessons of each concept, in all their episodes. */
export function HeardLessons(props: { courseId: string }): JSX.Element {
  const lessons = createAsync(() => loadHeardLessons(props.courseId));
  return (
    <Show when={lessons()} fallback={<Alone isAlone={lessons() === null} />}>
      {(known) => (
        <Section
          title={t("lessonsHeard.title")}
          hint={t("lessonsHeard.hint")}
          actions={
            <SaveTable
              title={t("lessonsHeard.table")}
              read={() => tableOf(known())}
              isEmpty={!isAnyHeard(known())}
            />
          }
        >
          <Show
            when={isAnyHeard(known())}
            fallback={<p class="text-ink-soft">{t("lessonsHeard.none")}</p>}
          >
            <Table lessons={known()} />
          </Show>
        </Section>
      )}
    </Show>
  );
}

function Alone(props: { isAlone: boolean }): JSX.Element {
  return (
    <Show when={props.isAlone}>
      <Section title={t("lessonsHeard.title")}>
        <p class="text-ink-soft">{t("class.one")}</p>
      </Section>
    </Show>
  );
}

function isAnyHeard(lessons: readonly LessonHearing[]): boolean {
  return lessons.some(({ listeners, answers }) => listeners + answers > 0);
}

function Table(props: { lessons: readonly LessonHearing[] }): JSX.Element {
  return (
    <div
      role="region"
      tabindex="0"
      aria-label={t("lessonsHeard.region")}
      class="max-h-112 overflow-auto rounded-md border border-line"
    >
      <table class="tabular w-full text-sm">
        <caption class="sr-only">{t("lessonsHeard.title")}</caption>
        <thead class="sticky top-0 bg-surface text-ink-soft">
          <tr class="border-b border-line align-bottom">
            <th scope="col" class="px-3 py-2 text-start font-medium">
              {t("lessonsHeard.concept")}
            </th>
            <For each={HEADS}>
              {(head) => (
                <th scope="col" class="px-3 py-2 text-end font-medium whitespace-nowrap">
                  {t(`lessonsHeard.${head}`)}
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody class="divide-y divide-line">
          <For each={props.lessons}>{(lesson) => <Row lesson={lesson} />}</For>
        </tbody>
      </table>
    </div>
  );
}

function Row(props: { lesson: LessonHearing }): JSX.Element {
  const right = () =>
    props.lesson.answers === 0 ? "–" : formatPercent(props.lesson.rights / props.lesson.answers);
  return (
    <tr>
      <th scope="row" class="min-w-40 px-3 py-2 text-start font-normal break-words" dir="auto">
        {props.lesson.term}
      </th>
      <For
        each={[
          props.lesson.listeners,
          props.lesson.timesHeard,
          props.lesson.answers,
          right(),
          props.lesson.weak,
        ]}
      >
        {(value) => (
          <td class="px-3 py-2 text-end whitespace-nowrap">
            {typeof value === "number" ? value.toLocaleString(regionLocale()) : value}
          </td>
        )}
      </For>
    </tr>
  );
}

const COLUMNS = ["concept", "listeners", "timesHeard", "answers", "right", "weak"] as const;

function tableOf(lessons: readonly LessonHearing[]) {
  return {
    columns: COLUMNS,
    rows: lessons.map(({ term, listeners, timesHeard, answers, rights, weak }) => ({
      concept: term,
      listeners,
      timesHeard,
      answers,
      right: rights,
      weak,
    })),
  };
}
