import { For, type JSX, Show } from "solid-js";

import type { CourseDetail, CourseStudy } from "../../../api.ts";
import type { LearnerState } from "../../../data/learner-state.ts";
import { t } from "../../../i18n/study.ts";
import { ChoosableConcept } from "../../../parts/choosable-concept.tsx";
import { StateMark } from "../../../parts/standing/state-mark.tsx";
import { ButtonLink, EmptyState, Facts } from "../../../ui/index.ts";
import { sayMet } from "./say-met.ts";

interface Own {
  study: CourseStudy;
  state: LearnerState;
}

/**
 * The concepts of a course; its learners also see their progress, their choices, and a link to an episode
 * about each.
 */
export function ConceptList(props: { course: CourseDetail; own?: Own }): JSX.Element {
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
                when={props.own}
                fallback={<Concept concept={concept} language={props.course.language} />}
              >
                {(own) => (
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
                    <Met own={own()} conceptId={concept.id} />
                  </ChoosableConcept>
                )}
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

function Met(props: { own: Own; conceptId: string }): JSX.Element {
  const state = () =>
    props.own.state.concepts.find(({ conceptId }) => conceptId === props.conceptId)?.state;
  return (
    <div class="mt-1.5 flex flex-wrap items-center gap-x-2.5 gap-y-1">
      <Show when={state()}>{(known) => <StateMark state={known()} />}</Show>
      <Facts facts={sayMet(props.own, props.conceptId)} />
    </div>
  );
}
