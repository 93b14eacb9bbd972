import { createAsync } from "@solidjs/router";
import { For, type JSX, Show, Suspense } from "solid-js";

import { t } from "../../../i18n/study.ts";
import { useSignedIn } from "../../../session.tsx";
import { EmptyState, Page, Section } from "../../../ui/index.ts";
import { loadCourses } from "../../../data/courses.ts";
import { CourseListSkeleton } from "../parts/course-skeleton.tsx";
import { CourseRow } from "../parts/course-row.tsx";
import { JoinByCode } from "../../../parts/join-by-code.tsx";

export function CoursesPage(): JSX.Element {
  return (
    <Page title={t("courses.title")} lead={t("courses.lead")} width="wide">
      <Suspense fallback={<CourseListSkeleton />}>
        <CourseLists />
      </Suspense>
      <div class="mt-10">
        <Section title={t("courses.byCode")}>
          <JoinByCode />
        </Section>
      </div>
    </Page>
  );
}

function CourseLists(): JSX.Element {
  const signedIn = useSignedIn();
  const courses = createAsync(() => loadCourses());
  const taught = () => courses()?.filter(({ isTaught }) => isTaught) ?? [];
  const mine = () => courses()?.filter(({ isEnrolled, isTaught }) => isEnrolled && !isTaught) ?? [];
  const others = () =>
    courses()?.filter(({ isEnrolled, isTaught }) => !isEnrolled && !isTaught) ?? [];
  const isAdmin = () => signedIn().person.role === "admin";
  return (
    <>
      <Show when={courses()?.length === 0}>
        <EmptyState icon="courses" title={t("courses.none")} text={t("courses.noneText")} />
      </Show>
      <Show when={taught().length > 0}>
        <Section title={t("courses.taught")}>
          <ul class="divide-y divide-line border-y border-line">
            <For each={taught()}>{(course) => <CourseRow course={course} isMine isTaught />}</For>
          </ul>
        </Section>
      </Show>
      <Show when={mine().length > 0}>
        <Section title={t("courses.mine")}>
          <ul class="divide-y divide-line border-y border-line">
            <For each={mine()}>{(course) => <CourseRow course={course} isMine />}</For>
          </ul>
        </Section>
      </Show>
      <Show when={others().length > 0}>
        <Section title={t("courses.others")}>
          <ul class="divide-y divide-line border-y border-line">
            <For each={others()}>
              {(course) => <CourseRow course={course} isMine={isAdmin()} />}
            </For>
          </ul>
        </Section>
      </Show>
    </>
  );
}
