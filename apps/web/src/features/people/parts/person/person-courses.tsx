import { A, createAsync } from "@solidjs/router";
import { For, type JSX } from "solid-js";

import type { SeenPerson } from "../../../../api.ts";
import { type CourseOfPerson, loadCoursesOf } from "../../../../data/person.ts";
import { t } from "../../../../i18n/person.ts";
import { Facts } from "../../../../ui/index.ts";
import { LoadedSection } from "./loaded-section.tsx";

/** The courses that the person takes or teaches. */
export function PersonCourses(props: { person: SeenPerson }): JSX.Element {
  return (
    <LoadedSection title={t("person.courses")} again={loadCoursesOf.key}>
      <Courses person={props.person} />
    </LoadedSection>
  );
}

function Courses(props: { person: SeenPerson }): JSX.Element {
  const courses = createAsync(() => loadCoursesOf(props.person.id));
  return (
    <ul class="divide-y divide-line border-y border-line">
      <For each={courses()} fallback={<li class="py-4 text-ink-soft">{t("person.noCourses")}</li>}>
        {(course) => (
          <li class="py-3">
            <A
              href={hrefOf(course, props.person.id)}
              class="block min-h-6 font-medium break-words hover:underline"
            >
              {course.title}
            </A>
            <Facts facts={describe(course)} />
          </li>
        )}
      </For>
    </ul>
  );
}

/** To what the course's teachers see of the person. */
function hrefOf({ id, isEnrolled }: CourseOfPerson, userId: string): string {
  return isEnrolled ? `/teach/${id}/learners/${userId}` : `/teach/${id}`;
}

function describe({ isTaught, isEnrolled, isArchived }: CourseOfPerson): string[] {
  return [
    isTaught ? t("person.teaches") : "",
    isEnrolled ? t("person.takes") : "",
    isArchived ? t("person.archived") : "",
  ];
}
