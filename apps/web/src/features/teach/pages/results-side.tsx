import { useParams } from "@solidjs/router";
import type { JSX } from "solid-js";

import { HeardLessons } from "../parts/heard-lessons.tsx";
import { t } from "../../../i18n/problems.ts";
import { ProblemList } from "../../../parts/problems/problem-list.tsx";
import { Section } from "../../../ui/index.ts";
import { MissedQuestions } from "../parts/missed-questions.tsx";
import { OverruledAnswers } from "../parts/overruled-answers.tsx";
import { ScoreBook } from "../parts/scores/score-book.tsx";

/** What learners answered: what is missed most, their quiz scores, and what they corrected. */
export function ResultsSide(): JSX.Element {
  const params = useParams<{ id: string }>();
  return (
    <>
      <MissedQuestions courseId={params.id} />
      <HeardLessons courseId={params.id} />
      <div class="mt-10">
        <Section title={t("problem.title")} hint={t("problem.titleHint")}>
          <ProblemList courseId={params.id} />
        </Section>
      </div>
      <ScoreBook courseId={params.id} />
      <div class="mt-10">
        <OverruledAnswers courseId={params.id} />
      </div>
    </>
  );
}
