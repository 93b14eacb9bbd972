import { createAsync, useParams } from "@solidjs/router";
import { type JSX, Show } from "solid-js";

import { loadLearner } from "../../../data/teaching.ts";
import { t } from "../../../i18n/class.ts";
import { formatDate } from "../../../i18n/index.ts";
import { BackLink, Facts } from "../../../ui/index.ts";
import { listFacts } from "../parts/learners/describe-learner.ts";
import { LearnerAnswers } from "../parts/learners/learner-answers.tsx";
import { LearnerConcepts } from "../parts/learners/learner-concepts.tsx";
import { LearnerDays } from "../parts/learners/learner-days.tsx";
import { LearnerEpisodes } from "../parts/learners/learner-episodes.tsx";
import { Weeks } from "../parts/learners/weeks.tsx";
import { hrefOf } from "../tabs.ts";

/** One learner within the course: their weeks and days, what they know of it, and what they answered. */
export function LearnerSide(): JSX.Element {
  const params = useParams<{ id: string; learner: string }>();
  const seen = createAsync(() => loadLearner(params.id, params.learner));
  return (
    <>
      <BackLink href={hrefOf(params.id, "learners")} text={t("learner.back")} />
      <Show when={seen()}>
        {(known) => (
          <>
            <h2 class="text-xl font-semibold break-words" dir="auto">
              {known().learner.name}
            </h2>
            <Facts
              facts={[
                ...listFacts(known().learner, Date.now()),
                t("learner.joined", { day: formatDate(known().learner.joinedAt, Date.now()) }),
              ]}
            />
            <p class="mt-1 mb-8 text-sm text-ink-soft">{t("learner.onlyHere")}</p>
            <Weeks weeks={known().weeks} isOfOne />
            <LearnerDays days={known().days} />
            <LearnerEpisodes
              courseId={params.id}
              userId={params.learner}
              episodes={known().episodes}
            />
            <LearnerConcepts concepts={known().concepts} />
            <LearnerAnswers answers={known().answers} />
          </>
        )}
      </Show>
    </>
  );
}
