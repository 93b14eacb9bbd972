import { createAsync, useParams } from "@solidjs/router";
import { For, type JSX, Show } from "solid-js";

import type { Person } from "../../../api.ts";
import { t } from "../../../i18n/study.ts";
import { useSignedIn } from "../../../session.tsx";
import { BackLink, ButtonLink, EmptyState, Facts, Page, Section } from "../../../ui/index.ts";
import { LoadedPage } from "../../../shell/loaded-page.tsx";
import { loadCourse } from "../../../data/courses.ts";
import { CourseAction, courseFacts } from "../parts/course-row.tsx";

export function CoursePage(): JSX.Element {
  return (
    <LoadedPage
      title={t("courses.title")}
      above={<BackLink href="/courses" text={t("courses.title")} />}
    >
      <CourseContent />
    </LoadedPage>
  );
}

function CourseContent(): JSX.Element {
  const params = useParams();
  const signedIn = useSignedIn();
  const course = createAsync(() => loadCourse(params["id"] ?? ""));
  return (
    <Show when={course()}>
      {(known) => (
        <Page
          title={known().title}
          lead={known().description}
          above={<BackLink href="/courses" text={t("courses.title")} />}
          actions={<CourseAction course={known()} />}
        >
          <div class="-mt-4 mb-8">
            <Facts facts={courseFacts(known())} />
            <Show when={isTaughtBy(known(), signedIn().person)}>
              <ButtonLink class="mt-4" href={`/teach/${known().id}`}>
                {t("courses.teach")}
              </ButtonLink>
            </Show>
          </div>
          <Section title={t("courses.conceptsTitle")}>
            <Show
              when={known().concepts.length > 0}
              fallback={
                <EmptyState
                  icon="courses"
                  title={t("courses.noConcepts")}
                  text={t("courses.lead")}
                />
              }
            >
              <ol class="divide-y divide-line border-y border-line" lang={known().language}>
                <For each={known().concepts}>
                  {(concept) => (
                    <li class="py-3.5">
                      <p class="font-semibold">{concept.term}</p>
                      <p class="mt-0.5 text-sm text-ink-soft">{concept.question}</p>
                    </li>
                  )}
                </For>
              </ol>
            </Show>
          </Section>
        </Page>
      )}
    </Show>
  );
}

/** Who teaches a course changes what its learners hear. */
function isTaughtBy({ teacherId }: { teacherId: string }, { id, role }: Person): boolean {
  return role === "admin" || id === teacherId;
}
