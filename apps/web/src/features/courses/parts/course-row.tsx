import { A } from "@solidjs/router";
import { createSignal, type JSX, Show } from "solid-js";

import type { CourseView } from "../../../api.ts";
import { createTask } from "../../../create-task.ts";
import { languageName } from "../../../i18n/index.ts";
import { t } from "../../../i18n/study.ts";
import { Button, ButtonLink, Cover, Facts, MoreMenu, showToast } from "../../../ui/index.ts";
import { joinCourse } from "../../../data/joining.ts";
import { LeaveDialog } from "./leave-dialog.tsx";

/** A course in the list, with its main action. */
export function CourseRow(props: {
  course: CourseView;
  /** Whether the person may open its page. */
  isMine: boolean;
  isTaught?: boolean;
}): JSX.Element {
  const hasMenu = () => props.course.isEnrolled && !props.isTaught;
  return (
    <li class="flex items-start gap-4 py-5">
      <Cover seed={props.course.id} class="size-12 rounded-md sm:size-16" />
      <div
        class="flex min-w-0 flex-1 items-start gap-x-4 gap-y-3"
        classList={{ "flex-wrap sm:flex-nowrap": !hasMenu() }}
      >
        <div class="min-w-0 flex-1" classList={{ "basis-full sm:basis-0": !hasMenu() }}>
          <Show
            when={props.isMine}
            fallback={<p class="leading-snug font-semibold">{props.course.title}</p>}
          >
            <A
              href={`/courses/${props.course.id}`}
              class="-my-3 inline-block rounded-sm py-3 leading-snug font-semibold hover:underline"
            >
              {props.course.title}
            </A>
          </Show>
          <div class="mt-0.5">
            <Facts facts={courseFacts(props.course)} />
          </div>
          <p class="mt-1.5 line-clamp-2 text-sm text-ink-soft">{props.course.description}</p>
        </div>
        <Show when={props.isTaught} fallback={<CourseAction course={props.course} />}>
          <ButtonLink icon="text" href={`/teach/${props.course.id}/lessons`}>
            {t("courses.toLessons")}
          </ButtonLink>
        </Show>
      </div>
    </li>
  );
}

/** Teacher, level, size and language. */
export function courseFacts(course: Omit<CourseView, "description">): string[] {
  return [
    t("courses.teacher", { name: course.teacherName }),
    t(`level.${course.level}`),
    t("courses.concepts", { count: course.conceptCount }),
    languageName(course.language),
  ];
}

/** Joins the course, or leaves it after a confirmation. */
export function CourseAction(props: { course: CourseView }): JSX.Element {
  const [isLeaving, setLeaving] = createSignal(false);
  const join = createTask(() => joinCourse(props.course.id));
  const handleJoin = async () => {
    const isIn = await join.start();
    const message = isIn
      ? t("courses.joined", { title: props.course.title })
      : join.failure()?.message;
    if (message !== undefined) showToast({ message });
  };
  return (
    <Show
      when={props.course.isEnrolled}
      fallback={
        <Button icon="plus" isBusy={join.isBusy()} onClick={() => void handleJoin()}>
          {t("courses.join")}
        </Button>
      }
    >
      <MoreMenu
        label={t("courses.actions", { title: props.course.title })}
        items={[
          {
            label: t("courses.leave"),
            icon: "signOut",
            run: () => setLeaving(true),
          },
        ]}
      />
      <LeaveDialog course={props.course} isOpen={isLeaving()} onClose={() => setLeaving(false)} />
    </Show>
  );
}
