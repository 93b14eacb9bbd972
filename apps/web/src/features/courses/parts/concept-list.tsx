import { For, type JSX, Show } from "solid-js";

import type { CourseDetail, CourseStudy } from "../../../api.ts";
import { formatPercent } from "../../../i18n/index.ts";
import { t } from "../../../i18n/study.ts";
import { ChoosableConcept } from "../../../parts/choosable-concept.tsx";
import { ButtonLink, EmptyState, Facts } from "../../../ui/index.ts";

/**
 * What a course teaches; for who studies it with how often they met it,
 * what they want of it, and a way to an episode on it.
 */
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
            <li class="py-3.5">
              <Show
                when={props.study}
                fallback={<Concept concept={concept} language={props.course.language} />}
              >
                <ChoosableConcept
                  conceptId={concept.id}
                  term={concept.term}
                  actions={
                    <ButtonLink
                      look="quiet"
                      icon="plus"
                      class="shrink-0 max-sm:px-3"
                      href={`/make?course=${props.course.id}&concept=${concept.id}`}
                      aria-label={t("course.makeOnTerm", { term: concept.term })}
                    >
                      <span class="max-sm:hidden">{t("course.makeOn")}</span>
                    </ButtonLink>
                  }
                >
                  <Concept concept={concept} language={props.course.language} />
                  <div class="mt-0.5">
                    <Facts facts={listMeetings(props.study, concept.id)} />
                  </div>
                </ChoosableConcept>
              </Show>
            </li>
          )}
        </For>
      </ol>
    </Show>
  );
}

function Concept(props: {
  concept: CourseDetail["concepts"][number];
  language: string;
}): JSX.Element {
  return (
    <div lang={props.language} class="wrap-anywhere">
      <p class="font-semibold">{props.concept.term}</p>
      <p class="mt-0.5 text-sm text-ink-soft">{props.concept.question}</p>
    </div>
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
