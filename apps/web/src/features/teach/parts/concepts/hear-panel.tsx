import { createAsync } from "@solidjs/router";
import { type JSX, Show, Suspense } from "solid-js";

import type { TaughtConcept } from "../../../../data/concepts.ts";
import { loadCourse } from "../../../../data/courses.ts";
import { t as tConcepts } from "../../../../i18n/concepts.ts";
import { t } from "../../../../i18n/hearing.ts";
import { HearLesson } from "../../../../parts/hear-lesson/index.tsx";
import { Button } from "../../../../ui/index.ts";

interface HearPanelProps {
  courseId: string;
  concept: TaughtConcept;
  onDone: () => void;
}

/** The lesson of a concept by ear, first as the course itself is. */
export function HearPanel(props: HearPanelProps): JSX.Element {
  const course = createAsync(() => loadCourse(props.courseId));
  return (
    <div class="mt-4">
      <h2 class="mb-2 text-sm font-semibold">{t("hearing.title")}</h2>
      <Suspense>
        <Show when={course()}>
          {(known) => (
            <HearLesson
              courseId={props.courseId}
              conceptId={props.concept.id}
              firstLevel={known().level}
              firstLanguage={known().language}
            />
          )}
        </Show>
      </Suspense>
      <Button look="quiet" class="mt-3" onClick={() => props.onDone()}>
        {tConcepts("concepts.close")}
      </Button>
    </div>
  );
}
