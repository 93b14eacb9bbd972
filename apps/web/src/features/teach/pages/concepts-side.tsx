import { createAsync, useParams } from "@solidjs/router";
import { type JSX, Show } from "solid-js";

import { loadTaughtConcepts } from "../../../data/concepts.ts";
import { t } from "../../../i18n/teach.ts";
import { ConceptList } from "../parts/concepts/concept-list.tsx";
import { ProposedConcepts } from "../parts/proposed-concepts.tsx";

/** What the course teaches, in its order, and what its materials suggest. */
export function ConceptsSide(): JSX.Element {
  const params = useParams<{ id: string }>();
  const known = createAsync(() => loadTaughtConcepts(params.id));
  return (
    <Show when={known.latest ?? known()}>
      {(course) => (
        <>
          <Show
            when={course().concepts.length > 0}
            fallback={
              <p class="border-y border-line py-5 text-ink-soft">{t("teach.noConcepts")}</p>
            }
          >
            <ConceptList courseId={params.id} known={course()} />
          </Show>
          <ProposedConcepts courseId={params.id} />
        </>
      )}
    </Show>
  );
}
