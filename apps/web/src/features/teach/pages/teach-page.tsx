import { createAsync } from "@solidjs/router";
import { For, type JSX, Show, Suspense } from "solid-js";

import { loadCourses } from "../../../data/courses.ts";
import { t } from "../../../i18n/teach.ts";
import { useSignedIn } from "../../../session.tsx";
import { MissingPage } from "../../../shell/missing-page.tsx";
import { ButtonLink, EmptyState, Page, RowsSkeleton, Section } from "../../../ui/index.ts";
import { Attention } from "../parts/attention.tsx";
import { TaughtCourse } from "../parts/taught-course.tsx";

/** The teachers' first page: their courses, and what each needs. */
export function TeachPage(): JSX.Element {
  const signedIn = useSignedIn();
  return (
    <Show when={signedIn().person.role !== "learner"} fallback={<MissingPage />}>
      <Page
        title={t("teach.title")}
        lead={t("teach.lead")}
        width="wide"
        actions={
          <ButtonLink look="primary" icon="plus" class="max-sm:w-full" href="/teach/new">
            {t("teach.create")}
          </ButtonLink>
        }
      >
        <Suspense fallback={<RowsSkeleton />}>
          <TaughtCourses />
        </Suspense>
      </Page>
    </Show>
  );
}

function TaughtCourses(): JSX.Element {
  const signedIn = useSignedIn();
  const courses = createAsync(() => loadCourses());
  const taught = () => {
    const { role } = signedIn().person;
    return courses()?.filter(({ isTaught }) => role === "admin" || isTaught) ?? [];
  };
  const current = () => taught().filter(({ archivedAt }) => archivedAt === null);
  const archived = () => taught().filter(({ archivedAt }) => archivedAt !== null);
  return (
    <Show when={courses()}>
      <Show
        when={taught().length > 0}
        fallback={
          <EmptyState icon="courses" title={t("teach.none")} text={t("teach.noneText")}>
            <ButtonLink look="primary" href="/teach/new">
              {t("teach.createFirst")}
            </ButtonLink>
          </EmptyState>
        }
      >
        <Suspense fallback={<RowsSkeleton />}>
          <Attention courses={current()} />
        </Suspense>
        <ul class="divide-y divide-line border-y border-line">
          <For each={current()}>{(course) => <TaughtCourse course={course} />}</For>
        </ul>
        <Show when={archived().length > 0}>
          <Section title={t("teach.archivedCourses")}>
            <ul class="divide-y divide-line border-y border-line">
              <For each={archived()}>{(course) => <TaughtCourse course={course} />}</For>
            </ul>
          </Section>
        </Show>
      </Show>
    </Show>
  );
}
