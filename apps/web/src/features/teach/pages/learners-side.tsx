import { createAsync, useParams } from "@solidjs/router";
import { type JSX, Show } from "solid-js";

import { loadLearners } from "../../../data/teaching.ts";
import { t } from "../../../i18n/class.ts";
import { t as tTeach } from "../../../i18n/teach.ts";
import { ButtonLink, EmptyState, Notice } from "../../../ui/index.ts";
import { ClassSums } from "../parts/class-sums.tsx";
import { LearnerList } from "../parts/learners/learner-list.tsx";
import { Weeks } from "../parts/learners/weeks.tsx";
import { hrefOf } from "../tabs.ts";

/** The class of a course: as a whole, week by week, and each learner. */
export function LearnersSide(): JSX.Element {
  const params = useParams<{ id: string }>();
  const view = createAsync(() => loadLearners(params.id));
  return (
    <Show when={view()}>
      {(known) => (
        <Show when={known().size > 0} fallback={<Nobody courseId={params.id} />}>
          <Show when={known().totals} fallback={<Alone learners={known().size} />}>
            {(totals) => (
              <>
                <ClassSums totals={totals()} />
                <Weeks weeks={known().weeks} />
                <Show
                  when={known().areNamed}
                  fallback={
                    <div class="mt-10">
                      <Notice icon="people">{t("learners.unnamed")}</Notice>
                    </div>
                  }
                >
                  <LearnerList courseId={params.id} learners={known().learners} />
                </Show>
              </>
            )}
          </Show>
        </Show>
      )}
    </Show>
  );
}

/** One learner, whose sums would say what they did. */
function Alone(props: { learners: number }): JSX.Element {
  return (
    <>
      <p class="mb-4 font-medium">{t("learners.found", { count: props.learners })}</p>
      <Notice icon="people">{t("class.one")}</Notice>
    </>
  );
}

function Nobody(props: { courseId: string }): JSX.Element {
  return (
    <EmptyState icon="people" title={t("learners.none")} text={t("learners.noneText")}>
      <ButtonLink look="primary" href={hrefOf(props.courseId, "sharing")}>
        {tTeach("nextStep.shareLabel")}
      </ButtonLink>
    </EmptyState>
  );
}
