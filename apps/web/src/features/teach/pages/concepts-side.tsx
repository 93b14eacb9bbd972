import { createAsync, useParams } from "@solidjs/router";
import { type JSX, Show } from "solid-js";

import { loadTaughtConcepts } from "../../../data/concepts.ts";
import { loadProposals } from "../../../data/proposals.ts";
import { t as tConcepts } from "../../../i18n/concepts.ts";
import { t } from "../../../i18n/teach.ts";
import { ButtonLink, Fold } from "../../../ui/index.ts";
import { ConceptFile } from "../parts/concepts/concept-file.tsx";
import { ConceptList } from "../parts/concepts/concept-list.tsx";
import { TranslateForm } from "../parts/concepts/translate-form.tsx";
import { ProposedConcepts } from "../parts/proposed-concepts.tsx";
import { hrefOf } from "../tabs.ts";

/** What the course teaches, in its order, and what its materials suggest. */
export function ConceptsSide(): JSX.Element {
  const params = useParams<{ id: string }>();
  const known = createAsync(() => loadTaughtConcepts(params.id));
  return (
    <Show when={known.latest ?? known()}>
      {(course) => (
        <>
          <Show when={course().concepts.length > 0} fallback={<NoConcepts courseId={params.id} />}>
            <ConceptList courseId={params.id} known={course()} />
          </Show>
          <Show when={course().canTranslate && course().concepts.length > 0}>
            <section class="mt-8">
              <Fold label={tConcepts("concepts.inLanguages")}>
                <TranslateForm
                  courseId={params.id}
                  own={course().language}
                  concepts={course().concepts}
                />
              </Fold>
            </section>
          </Show>
          <section class="mt-8">
            <Fold label={tConcepts("concepts.file.title")}>
              <ConceptFile courseId={params.id} hasConcepts={course().concepts.length > 0} />
            </Fold>
          </section>
          <ProposedConcepts courseId={params.id} />
        </>
      )}
    </Show>
  );
}

/** Concepts come from materials, so a course without any leads there. */
function NoConcepts(props: { courseId: string }): JSX.Element {
  const materials = createAsync(() => loadProposals(props.courseId));
  return (
    <div class="border-y border-line py-5">
      <p class="text-ink-soft">{t("teach.noConcepts")}</p>
      <Show when={materials()?.length === 0}>
        <ButtonLink class="mt-4 max-sm:w-full" href={hrefOf(props.courseId, "materials")}>
          {t("nextStep.materialsLabel")}
        </ButtonLink>
      </Show>
    </div>
  );
}
