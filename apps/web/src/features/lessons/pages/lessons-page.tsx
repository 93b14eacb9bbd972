import { A, createAsync, useParams, useSearchParams } from "@solidjs/router";
import { For, type JSX, onMount, Show } from "solid-js";

import { t } from "../../../i18n/lessons.ts";
import { useSignedIn } from "../../../session.tsx";
import { EmptyState, Facts, Icon, joinClasses } from "../../../ui/index.ts";
import { loadCourse } from "../../../data/courses.ts";
import { lessonFacts, nameLesson } from "../describe-lesson.ts";
import { type Lesson, loadLessons } from "../../../data/lessons.ts";
import { type ConceptLessons, groupLessons, lessonKey } from "../order-lessons.ts";
import { LessonSupply } from "../parts/supply.tsx";

/** All lessons of a course, for its teachers. */
export function LessonsPage(): JSX.Element {
  const params = useParams<{ id: string }>();
  const course = createAsync(() => loadCourse(params.id));
  const lessons = createAsync(() => loadLessons(params.id));
  const groups = () => groupLessons(lessons() ?? [], course()?.concepts ?? []);
  const [search] = useSearchParams<{ concept?: string }>();
  return (
    <Show when={course() && lessons()}>
      <div class="max-w-2xl">
        <p class="mb-6 text-ink-soft">{t("lessons.lead")}</p>
        <LessonSupply courseId={params.id} />
        <For
          each={groups()}
          fallback={
            <EmptyState icon="text" title={t("lessons.none")} text={t("lessons.noneText")} />
          }
        >
          {(group) => (
            <Concept
              group={group}
              courseId={params.id}
              language={course()?.language}
              isWanted={group.conceptId === search.concept}
            />
          )}
        </For>
      </div>
    </Show>
  );
}

function Concept(props: {
  group: ConceptLessons;
  courseId: string;
  language: string | undefined;
  /** Whether a link leads here. */
  isWanted: boolean;
}): JSX.Element {
  let place: HTMLElement | undefined;
  onMount(() => {
    if (!props.isWanted) return;
    place?.scrollIntoView({ block: "center" });
    place?.querySelector("a")?.focus({ preventScroll: true });
  });
  return (
    <section
      ref={(element) => (place = element)}
      class={joinClasses(
        "mt-8 first:mt-0",
        props.isWanted && "-mx-4 rounded-lg bg-accent-soft px-4 py-3",
      )}
    >
      <Show when={props.group.term} fallback={<h2 class="font-semibold">{t("lessons.other")}</h2>}>
        {(term) => (
          <h2 class="font-semibold" lang={props.language}>
            {term()}
          </h2>
        )}
      </Show>
      <ul class="mt-1.5 divide-y divide-line border-y border-line">
        <For each={props.group.lessons}>
          {(lesson) => <LessonRow lesson={lesson} courseId={props.courseId} />}
        </For>
      </ul>
    </section>
  );
}

function LessonRow(props: { lesson: Lesson; courseId: string }): JSX.Element {
  const signedIn = useSignedIn();
  return (
    <li>
      <A
        href={`/teach/${props.courseId}/lessons/${lessonKey(props.lesson)}`}
        class="-mx-3 flex items-center gap-3 rounded-md px-3 py-3 hover:bg-hover"
      >
        <span class="min-w-0 flex-1">
          <span class="mb-0.5 block text-sm font-medium">{nameLesson(props.lesson)}</span>
          <Facts facts={lessonFacts(props.lesson, signedIn().person.id)} />
        </span>
        <Icon name="chevronDown" size={18} class="shrink-0 -rotate-90 text-ink-faint" />
      </A>
    </li>
  );
}
