import { createAsync, useParams } from "@solidjs/router";
import { type JSX, Show } from "solid-js";

import type { CourseDetail, Person } from "../../../api.ts";
import { t } from "../../../i18n/study.ts";
import { useSignedIn } from "../../../session.tsx";
import { BackLink, ButtonLink, Facts, Page, Section } from "../../../ui/index.ts";
import { LoadedPage } from "../../../shell/loaded-page.tsx";
import { loadCourse } from "../../../data/courses.ts";
import { ConceptList } from "../parts/concept-list.tsx";
import { CourseAction, courseFacts } from "../parts/course-row.tsx";
import { CourseTabs } from "../parts/course-tabs.tsx";

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
          width="wide"
          above={<BackLink href="/courses" text={t("courses.title")} />}
          actions={<Actions course={known()} />}
        >
          <div class="-mt-4 mb-8">
            <Facts facts={courseFacts(known())} />
            <Show when={mayTeach(known(), signedIn().person)}>
              <ButtonLink class="mt-4" href={`/teach/${known().id}`}>
                {t("courses.teach")}
              </ButtonLink>
            </Show>
          </div>
          <Show
            when={known().isEnrolled}
            fallback={
              <Section title={t("courses.conceptsTitle")}>
                <ConceptList course={known()} />
              </Section>
            }
          >
            <CourseTabs course={known()} />
          </Show>
        </Page>
      )}
    </Show>
  );
}

/** The page's main action: make an episode, or join first. */
function Actions(props: { course: CourseDetail }): JSX.Element {
  return (
    <div class="flex items-center gap-2 max-sm:w-full">
      <Show when={props.course.isEnrolled && props.course.concepts.length > 0}>
        <ButtonLink
          look="primary"
          icon="plus"
          class="max-sm:flex-1"
          href={`/make?course=${props.course.id}`}
        >
          {t("course.make")}
        </ButtonLink>
      </Show>
      <CourseAction course={props.course} />
    </div>
  );
}

/** Whether the person teaches the course. */
function mayTeach({ isTaught }: CourseDetail, { role }: Person): boolean {
  return role === "admin" || isTaught;
}
