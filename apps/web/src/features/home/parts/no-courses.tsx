import { A } from "@solidjs/router";
import { For, type JSX, Match, Switch } from "solid-js";

import type { CourseView, Person } from "../../../api.ts";
import { languageName } from "../../../i18n/index.ts";
import { t } from "../../../i18n/study.ts";
import { ButtonLink, Cover, EmptyState, Facts, Section } from "../../../ui/index.ts";

/** Without a course: learners find one, teachers see their own, admins can make an episode for somebody. */
export function NoCourses(props: { courses: CourseView[]; person: Person }): JSX.Element {
  const taught = () => props.courses.filter(({ isTaught }) => isTaught);
  return (
    <Switch
      fallback={
        <EmptyState icon="courses" title={t("home.noCourses")} text={t("home.noCoursesText")}>
          <ButtonLink look="primary" href="/courses">
            {t("home.findCourse")}
          </ButtonLink>
        </EmptyState>
      }
    >
      <Match when={taught().length > 0}>
        <Section title={t("noCourses.taught")} hint={t("noCourses.taughtText")}>
          <ul class="isolate divide-y divide-line border-y border-line">
            <For each={taught()}>{(course) => <TaughtRow course={course} />}</For>
          </ul>
        </Section>
      </Match>
      <Match when={props.person.role === "admin"}>
        <EmptyState icon="courses" title={t("noCourses.none")} text={t("noCourses.noneText")}>
          <ButtonLink look="primary" href="/make">
            {t("noCourses.make")}
          </ButtonLink>
          <ButtonLink href="/courses">{t("home.findCourse")}</ButtonLink>
        </EmptyState>
      </Match>
    </Switch>
  );
}

function TaughtRow(props: { course: CourseView }): JSX.Element {
  return (
    <li class="relative flex items-center gap-4 py-3.5">
      <Cover seed={props.course.id} class="size-14 rounded-md sm:size-16" />
      <div class="min-w-0 flex-1">
        <A
          href={`/courses/${props.course.id}`}
          class="line-clamp-2 leading-snug font-semibold before:absolute before:inset-y-1 before:-inset-x-3 before:-z-10 before:rounded-md hover:before:bg-hover focus-visible:outline-none focus-visible:before:outline-2 focus-visible:before:outline-accent"
        >
          {props.course.title}
        </A>
        <div class="mt-0.5">
          <Facts facts={[t(`level.${props.course.level}`), languageName(props.course.language)]} />
        </div>
      </div>
    </li>
  );
}
