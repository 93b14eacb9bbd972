import { For, type JSX, Show } from "solid-js";

import type { LearnerState } from "../../../data/learner-state.ts";
import { t } from "../../../i18n/standing.ts";
import { t as tStudy } from "../../../i18n/study.ts";
import { sayWeak } from "../../../parts/standing/say-weak.ts";
import { ButtonLink, Facts, Section } from "../../../ui/index.ts";

/**
 * The learner's weaknesses in a course with their reasons and a link to an episode; nothing before the
 * first answer.
 */
export function Weaknesses(props: { state: LearnerState }): JSX.Element {
  const hasResults = () => props.state.ability.percent !== null;
  return (
    <Show when={hasResults() || props.state.weak.length > 0}>
      <Section title={t("standing.weak")}>
        <Show
          when={props.state.weak.length > 0}
          fallback={<p class="text-sm text-ink-soft">{t("standing.noneWeak")}</p>}
        >
          <ul class="divide-y divide-line border-y border-line">
            <For each={props.state.weak}>
              {(point) => (
                <li class="flex items-center gap-3 py-3">
                  <div class="min-w-0 flex-1">
                    <p class="font-medium wrap-anywhere" dir="auto">
                      {point.subject}
                    </p>
                    <Facts facts={sayWeak(point)} />
                  </div>
                  <Show when={point.conceptId}>
                    {(conceptId) => (
                      <ButtonLink
                        look="quiet"
                        icon="plus"
                        class="-mr-2 shrink-0 max-sm:px-3"
                        href={`/make?course=${props.state.courseId}&concept=${conceptId()}`}
                        aria-label={tStudy("course.makeOnTerm", { term: point.subject })}
                      >
                        <span class="max-sm:hidden">{tStudy("course.makeOn")}</span>
                      </ButtonLink>
                    )}
                  </Show>
                </li>
              )}
            </For>
          </ul>
        </Show>
      </Section>
    </Show>
  );
}
