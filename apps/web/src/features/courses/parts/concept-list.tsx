import { For, type JSX, Show } from "solid-js";

import type { CourseDetail, CourseStudy } from "../../../api.ts";
import { formatPercent } from "../../../i18n/index.ts";
import { t } from "../../../i18n/study.ts";
import { ButtonLink, EmptyState, Facts } from "../../../ui/index.ts";

/** What a course teaches; for who studies it with how often they met it, and a way to an episode on it. */
export function ConceptList(props: { course: CourseDetail; study?: CourseStudy }): JSX.Element {
  return (
    <Show
      when={props.course.concepts.length > 0}
      fallback={
        <EmptyState icon="courses" title={t("courses.noConcepts")} text={t("courses.lead")} />
      }
    >
      <ol class="divide-y divide-line border-y border-line">
        <For each={props.course.concepts}>
          {(concept) => (
            <li class="flex items-center gap-3 py-3.5">
              <div class="min-w-0 flex-1">
                <div lang={props.course.language} class="wrap-anywhere">
                  <p class="font-semibold">{concept.term}</p>
                  <p class="mt-0.5 text-sm text-ink-soft">{concept.question}</p>
                </div>
                <div class="mt-0.5">
                  <Facts facts={listMeetings(props.study, concept.id)} />
                </div>
              </div>
              <Show when={props.study}>
                <ButtonLink
                  look="quiet"
                  icon="plus"
                  class="-mr-2 shrink-0 max-sm:px-3"
                  href={`/make?course=${props.course.id}&concept=${concept.id}`}
                  aria-label={t("course.makeOnTerm", { term: concept.term })}
                >
                  <span class="max-sm:hidden">{t("course.makeOn")}</span>
                </ButtonLink>
              </Show>
            </li>
          )}
        </For>
      </ol>
    </Show>
  );
}

function listMeetings(study: CourseStudy | undefined, conceptId: string): string[] {
  const met = study?.concepts.find((one) => one.conceptId === conceptId);
  if (met === undefined) return [];
  const { episodes, finished, quizzes, percent } = met;
  return [
    episodes === 0 ? "" : t("course.conceptEpisodes", { count: episodes }),
    finished === 0 ? "" : t("course.conceptFinished"),
    percent === null
      ? ""
      : t("course.conceptQuizzes", { count: quizzes, percent: formatPercent(percent / 100) }),
  ];
}
