import { createAsync } from "@solidjs/router";
import { For, type JSX, Show, Suspense } from "solid-js";

import { loadCourses } from "../../../data/courses.ts";
import { t } from "../../../i18n/teach.ts";
import { useSignedIn } from "../../../session.tsx";
import { MissingPage } from "../../../shell/missing-page.tsx";
import { EmptyState, Page, RowsSkeleton } from "../../../ui/index.ts";
import { TaughtCourse } from "../parts/taught-course.tsx";

/** Where teachers begin: their courses, and what each needs. */
export function TeachPage(): JSX.Element {
  const signedIn = useSignedIn();
  return (
    <Show when={signedIn().person.role !== "learner"} fallback={<MissingPage />}>
      <Page title={t("teach.title")} lead={t("teach.lead")} width="wide">
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
  return (
    <Show when={courses()}>
      <Show
        when={taught().length > 0}
        fallback={<EmptyState icon="courses" title={t("teach.none")} text={t("teach.noneText")} />}
      >
        <ul class="divide-y divide-line border-y border-line">
          <For each={taught()}>{(course) => <TaughtCourse course={course} />}</For>
        </ul>
      </Show>
    </Show>
  );
}
