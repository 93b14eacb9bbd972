import { createAsync, useParams } from "@solidjs/router";
import { type JSX, Show } from "solid-js";

import { loadCourse } from "../../../data/courses.ts";
import { OverruledAnswers } from "../parts/overruled-answers.tsx";

/** What the course is about, and what its learners corrected. */
export function OverviewSide(): JSX.Element {
  const params = useParams<{ id: string }>();
  const course = createAsync(() => loadCourse(params.id));
  return (
    <Show when={course()}>
      {(known) => (
        <>
          <p class="mb-8 max-w-prose text-ink-soft" dir="auto">
            {known().description}
          </p>
          <OverruledAnswers courseId={known().id} />
        </>
      )}
    </Show>
  );
}
