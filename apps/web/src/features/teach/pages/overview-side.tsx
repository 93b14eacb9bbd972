import { createAsync, useParams } from "@solidjs/router";
import { createSignal, type JSX, Show } from "solid-js";

import type { CourseDetail } from "../../../api.ts";
import { loadCourse } from "../../../data/courses.ts";
import { archiveCourse, restoreCourse, saveCourse } from "../../../data/teaching.ts";
import { t } from "../../../i18n/teach.ts";
import { AskDialog, Button, Notice, Section, showToast } from "../../../ui/index.ts";
import { CourseForm } from "../parts/course-form.tsx";
import { NextStep } from "../parts/next-step.tsx";

/** The next step in a course, its description, and how to archive it. */
export function OverviewSide(): JSX.Element {
  const params = useParams<{ id: string }>();
  const course = createAsync(() => loadCourse(params.id));
  return (
    <Show when={course()}>
      {(known) => (
        <>
          <Show when={known().archivedAt !== null} fallback={<NextStep course={known()} />}>
            <Archived courseId={known().id} />
          </Show>
          <About course={known()} />
          <Show when={known().archivedAt === null}>
            <Ending course={known()} />
          </Show>
        </>
      )}
    </Show>
  );
}

function About(props: { course: CourseDetail }): JSX.Element {
  const [isEditing, setEditing] = createSignal(false);
  const save = async (facts: Parameters<typeof saveCourse>[0]) => {
    await saveCourse(facts);
    setEditing(false);
    showToast({ message: t("teach.saved") });
  };
  return (
    <Section
      title={t("teach.about")}
      actions={
        <Button look="quiet" onClick={() => setEditing(!isEditing())} aria-expanded={isEditing()}>
          {t(isEditing() ? "teach.editStop" : "teach.edit")}
        </Button>
      }
    >
      <Show
        when={isEditing()}
        fallback={
          <p class="max-w-prose whitespace-pre-line text-ink-soft" dir="auto">
            {props.course.description === "" ? t("teach.noDescription") : props.course.description}
          </p>
        }
      >
        <CourseForm
          initial={{
            title: props.course.title,
            description: props.course.description,
            language: props.course.language,
            level: props.course.level,
            isListed: props.course.isListed,
          }}
          keepAs={`course-${props.course.id}`}
          label={t("teach.save")}
          isLanguageFixed={props.course.conceptCount > 0}
          send={(facts) => save({ ...facts, courseId: props.course.id })}
        />
      </Show>
    </Section>
  );
}

function Archived(props: { courseId: string }): JSX.Element {
  const [isAsked, ask] = createSignal(false);
  const restore = async () => {
    await restoreCourse(props.courseId);
    showToast({ message: t("teach.restored") });
  };
  return (
    <div class="mb-10">
      <Notice icon="alert">{t("teach.archivedNote")}</Notice>
      <Button class="mt-3" onClick={() => ask(true)}>
        {t("teach.restore")}
      </Button>
      <AskDialog
        isOpen={isAsked()}
        onClose={() => ask(false)}
        title={t("teach.restoreTitle")}
        text={t("teach.restoreText")}
        label={t("teach.restore")}
        run={restore}
      />
    </div>
  );
}

function Ending(props: { course: CourseDetail }): JSX.Element {
  const [isAsked, ask] = createSignal(false);
  const archive = async () => {
    await archiveCourse(props.course.id);
    showToast({ message: t("teach.archived") });
  };
  return (
    <Section title={t("teach.end")} hint={t("teach.endHint")}>
      <Button onClick={() => ask(true)}>{t("teach.archive")}</Button>
      <AskDialog
        isOpen={isAsked()}
        onClose={() => ask(false)}
        title={t("teach.archiveTitle", { title: props.course.title })}
        text={t("teach.archiveText")}
        label={t("teach.archive")}
        run={archive}
      />
    </Section>
  );
}
