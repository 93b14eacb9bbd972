import { createAsync, useParams } from "@solidjs/router";
import { For, type JSX, Show } from "solid-js";

import { loadCourse } from "../../../data/courses.ts";
import { t } from "../../../i18n/teach.ts";
import { ProposedConcepts } from "../parts/proposed-concepts.tsx";

/** What the course teaches, in its order. */
export function ConceptsSide(): JSX.Element {
  const params = useParams<{ id: string }>();
  const course = createAsync(() => loadCourse(params.id));
  return (
    <Show when={course()}>
      {(known) => (
        <>
          <ol class="divide-y divide-line border-y border-line" lang={known().language}>
            <For
              each={known().concepts}
              fallback={<li class="py-5 text-ink-soft">{t("teach.noConcepts")}</li>}
            >
              {(concept) => (
                <li class="py-3.5">
                  <p class="font-semibold">{concept.term}</p>
                  <p class="mt-0.5 text-sm text-ink-soft">{concept.question}</p>
                </li>
              )}
            </For>
          </ol>
          <ProposedConcepts courseId={known().id} />
        </>
      )}
    </Show>
  );
}
