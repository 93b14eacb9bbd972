import { A, createAsync, useParams } from "@solidjs/router";
import { ErrorBoundary, For, type JSX, Show, Suspense } from "solid-js";

import { type Person, readFailure } from "../../../api.ts";
import { t } from "../../../i18n/study.ts";
import { useSignedIn } from "../../../session.tsx";
import {
  ButtonLink,
  CopyField,
  EmptyState,
  ErrorNotice,
  Facts,
  Icon,
  Page,
  Section,
} from "../../../ui/index.ts";
import { PageSkeleton } from "../../../shell/page-skeleton.tsx";
import { loadCourse } from "../../../data/courses.ts";
import { CourseAction, courseFacts } from "../parts/course-row.tsx";

export function CoursePage(): JSX.Element {
  return (
    <ErrorBoundary
      fallback={(error) => (
        <Page title={t("courses.title")} above={<BackToCourses />}>
          <ErrorNotice failure={readFailure(error)} />
        </Page>
      )}
    >
      <Suspense fallback={<PageSkeleton />}>
        <CourseContent />
      </Suspense>
    </ErrorBoundary>
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
          above={<BackToCourses />}
          actions={<CourseAction course={known()} />}
        >
          <div class="-mt-4 mb-8">
            <Facts facts={courseFacts(known())} />
            <Show when={isTaughtBy(known(), signedIn().person)}>
              <ButtonLink class="mt-4" icon="text" href={`/courses/${known().id}/lessons`}>
                {t("courses.lessons")}
              </ButtonLink>
            </Show>
          </div>
          <Show when={known().joinCode}>
            {(code) => (
              <Section title={t("courses.share")} hint={t("courses.shareHint")}>
                <CopyField label={t("courses.code")} text={code()} />
              </Section>
            )}
          </Show>
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

function BackToCourses(): JSX.Element {
  return (
    <A
      href="/courses"
      class="-ml-2 mb-3 inline-flex min-h-11 items-center gap-1 rounded-md pr-3 pl-1 text-sm font-medium text-ink-soft hover:text-ink"
    >
      <Icon name="chevronLeft" size={18} />
      {t("courses.title")}
    </A>
  );
}
