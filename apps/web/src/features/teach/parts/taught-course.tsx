import { A, createAsync } from "@solidjs/router";
import { type JSX, Show, Suspense } from "solid-js";

import type { CourseView } from "../../../api.ts";
import { loadSupply } from "../../../data/lessons.ts";
import { loadAttention } from "../../../data/teaching.ts";
import { languageName } from "../../../i18n/index.ts";
import { t } from "../../../i18n/teach.ts";
import { Cover, createIsNear, Facts, Icon } from "../../../ui/index.ts";

/** A course in the teacher's list, with what it lacks. */
export function TaughtCourse(props: { course: CourseView }): JSX.Element {
  // What it lacks takes a while to work out, and who teaches many courses looks at few of them.
  const { isNear, watch } = createIsNear();
  return (
    <li ref={watch} class="relative isolate flex items-start gap-4 py-5">
      <Cover seed={props.course.id} class="size-12 rounded-md sm:size-16" />
      <div class="min-w-0 flex-1">
        <A
          href={`/teach/${props.course.id}`}
          class="leading-snug font-semibold before:absolute before:inset-y-1 before:-inset-x-3 before:-z-10 before:rounded-md hover:before:bg-hover focus-visible:outline-none focus-visible:before:outline-2 focus-visible:before:outline-accent"
        >
          {props.course.title}
        </A>
        <div class="mt-0.5">
          <Facts
            facts={[
              t(`level.${props.course.level}`),
              t("teach.concepts", { count: props.course.conceptCount }),
              languageName(props.course.language),
            ]}
          />
        </div>
        <Suspense fallback={<p class="mt-1.5 h-5" />}>
          <Learners courseId={props.course.id} />
        </Suspense>
        <Suspense fallback={<p class="mt-1.5 h-5" />}>
          <Show when={isNear()} fallback={<p class="mt-1.5 h-5" />}>
            <Missing courseId={props.course.id} />
          </Show>
        </Suspense>
      </div>
    </li>
  );
}

function Learners(props: { courseId: string }): JSX.Element {
  const attention = createAsync(() => loadAttention());
  const known = () => attention()?.find(({ courseId }) => courseId === props.courseId);
  return (
    <Show when={known()}>
      {(group) => (
        <p class="mt-1.5 text-sm text-ink-soft">
          {t("teach.learners", { count: group().learners })}
        </p>
      )}
    </Show>
  );
}

function Missing(props: { courseId: string }): JSX.Element {
  const supply = createAsync(() => loadSupply(props.courseId));
  return (
    <Show when={supply()}>
      {(known) => (
        <p class="mt-1.5 flex items-center gap-1.5 text-sm text-ink-soft">
          <Show
            when={known().lacking > 0}
            fallback={
              <>
                <Icon name="check" size={18} class="shrink-0 text-good" />
                {t("teach.supplied")}
              </>
            }
          >
            <Icon name="alert" size={18} class="shrink-0 text-warm" />
            {t("teach.missing", { count: known().lacking })}
          </Show>
        </p>
      )}
    </Show>
  );
}
