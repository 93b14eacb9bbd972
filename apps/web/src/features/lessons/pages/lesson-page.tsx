import { createAsync, useParams } from "@solidjs/router";
import { createSignal, type JSX, Show, Suspense } from "solid-js";

import type { Language } from "../../../api.ts";
import { t as tHearing } from "../../../i18n/hearing.ts";
import { t } from "../../../i18n/lessons.ts";
import { HearLesson } from "../../../parts/hear-lesson/index.tsx";
import { useSignedIn } from "../../../session.tsx";
import { LoadedPage } from "../../../shell/loaded-page.tsx";
import { BackLink, ButtonLink, EmptyState, Facts, Fold, Page } from "../../../ui/index.ts";
import { loadCourse } from "../../../data/courses.ts";
import { createLessonEdit, type LessonEdit } from "../create-lesson-edit.ts";
import { lessonFacts, nameLesson } from "../describe-lesson.ts";
import { editLesson, type Lesson, loadLessons, lookAgain } from "../../../data/lessons.ts";
import { lessonKey, orderTexts } from "../order-lessons.ts";
import { LessonActions } from "../parts/lesson-actions.tsx";
import { LessonTexts } from "../parts/lesson-texts.tsx";

/** One lesson to read and edit, in its newest version. */
export function LessonPage(): JSX.Element {
  const params = useParams<{ id: string; lesson: string }>();
  return (
    <LoadedPage title={t("lessons.title")} above={<Back courseId={params.id} />}>
      <Content courseId={params.id} lessonKey={params.lesson} />
    </LoadedPage>
  );
}

function Content(props: { courseId: string; lessonKey: string }): JSX.Element {
  const course = createAsync(() => loadCourse(props.courseId));
  const lessons = createAsync(() => loadLessons(props.courseId));
  const listed = () => lessons.latest?.find((one) => lessonKey(one) === props.lessonKey);
  const edit = createLessonEdit(listed, {
    save: editLesson,
    lookAgain: () => lookAgain(props.courseId),
  });
  return (
    <Show when={course() && lessons()}>
      <Show when={edit.lesson()} fallback={<Missing courseId={props.courseId} />}>
        {(known) => <LessonView lesson={known()} edit={edit} own={course()?.language ?? "en"} />}
      </Show>
    </Show>
  );
}

function LessonView(props: { lesson: Lesson; edit: LessonEdit; own: Language }): JSX.Element {
  const signedIn = useSignedIn();
  const texts = () => orderTexts(props.lesson.texts, props.own);
  return (
    <Page
      title={texts()[0]?.term ?? t("lessons.title")}
      lead={nameLesson(props.lesson)}
      above={<Back courseId={props.lesson.courseId} />}
      width="wide"
    >
      <div class="-mt-4 mb-8 flex flex-col gap-5 lg:-mt-6">
        <Facts facts={lessonFacts(props.lesson, signedIn().person.id)} />
        <Show when={props.edit.language() === null}>
          <LessonActions lesson={props.lesson} />
          <HearThis lesson={props.lesson} own={props.own} />
        </Show>
      </div>
      <LessonTexts texts={texts()} edit={props.edit} version={props.lesson.version} />
    </Page>
  );
}

function HearThis(props: { lesson: Lesson; own: Language }): JSX.Element {
  const [isOpen, setOpen] = createSignal(false);
  return (
    <Fold label={tHearing("hearing.title")} onOpen={() => setOpen(true)}>
      <Show when={isOpen()}>
        <Suspense>
          <HearLesson
            courseId={props.lesson.courseId}
            conceptId={props.lesson.conceptId}
            level={props.lesson.level}
            variant={props.lesson.variant}
            firstLevel={props.lesson.level}
            firstLanguage={props.own}
          />
        </Suspense>
      </Show>
    </Fold>
  );
}

function Missing(props: { courseId: string }): JSX.Element {
  return (
    <Page title={t("lesson.missing")} heading={t("lessons.title")} above={<Back {...props} />}>
      <EmptyState icon="text" title={t("lesson.missing")} text={t("lesson.missingText")}>
        <ButtonLink href={`/teach/${props.courseId}/lessons`} look="primary">
          {t("lessons.toAll")}
        </ButtonLink>
      </EmptyState>
    </Page>
  );
}

function Back(props: { courseId: string }): JSX.Element {
  return <BackLink href={`/teach/${props.courseId}/lessons`} text={t("lessons.toAll")} />;
}
