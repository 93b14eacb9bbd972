import { createAsync } from "@solidjs/router";
import { For, type JSX, Show } from "solid-js";

import type { CourseView } from "../../../api.ts";
import { createTask } from "../../../create-task.ts";
import { t } from "../../../i18n/study.ts";
import { ErrorNotice, Loading, Skeleton } from "../../../ui/index.ts";
import { loadCourses } from "../../../data/courses.ts";
import { joinCourse, leaveCourse } from "../../../data/joining.ts";
import { JoinByCode } from "../../../parts/join-by-code.tsx";

/** The listed courses to choose from, and the field for a teacher's code. */
export function ChooseCourses(): JSX.Element {
  const courses = createAsync(() => loadCourses());
  return (
    <>
      <Show
        when={courses()?.length !== 0}
        fallback={<p class="text-ink-soft">{t("courses.noneText")}</p>}
      >
        <ul class="flex flex-col gap-2">
          <For each={courses()}>{(course) => <CourseTick course={course} />}</For>
        </ul>
      </Show>
      <div class="mt-8">
        <JoinByCode isInForm />
      </div>
    </>
  );
}

function CourseTick(props: { course: CourseView }): JSX.Element {
  const change = createTask((isIn: boolean) =>
    isIn ? joinCourse(props.course.id) : leaveCourse(props.course.id),
  );
  return (
    <li>
      <label class="flex cursor-pointer items-start gap-3 rounded-md border border-line bg-surface px-4 py-3 transition-colors duration-150 hover:bg-hover has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent">
        <input
          type="checkbox"
          class="mt-0.5 size-5 shrink-0 accent-accent outline-none"
          checked={props.course.isEnrolled}
          disabled={change.isBusy()}
          onChange={(event) => void change.start(event.currentTarget.checked)}
        />
        <span class="min-w-0">
          <span class="block leading-6 font-semibold">{props.course.title}</span>
          <span class="line-clamp-2 text-sm text-ink-soft">{props.course.description}</span>
        </span>
      </label>
      <Show when={change.failure()}>
        {(failure) => (
          <div class="mt-2">
            <ErrorNotice failure={failure()} />
          </div>
        )}
      </Show>
    </li>
  );
}

export function CourseSkeleton(): JSX.Element {
  return (
    <Loading class="flex flex-col gap-2">
      <Skeleton class="h-20 rounded-md!" />
      <Skeleton class="h-20 rounded-md!" />
      <Skeleton class="h-20 rounded-md!" />
    </Loading>
  );
}
