import { createAsync, useNavigate, useParams } from "@solidjs/router";
import { createSignal, type JSX, Show, Suspense, untrack } from "solid-js";

import type { CourseView } from "../../../api.ts";
import { createTask } from "../../../create-task.ts";
import { loadCourses } from "../../../data/courses.ts";
import { pictureOf } from "../../../data/picture-of.ts";
import {
  type EditedUpload,
  editUpload,
  loadUploaded,
  type Uploaded,
} from "../../../data/uploads.ts";
import { t } from "../../../i18n/uploads.ts";
import {
  BackLink,
  Button,
  ErrorNotice,
  Form,
  Page,
  RowsSkeleton,
  showToast,
} from "../../../ui/index.ts";
import { createChosenCover, createChosenTranscript } from "../create-chosen.ts";
import { CoverField } from "../parts/cover-field.tsx";
import { ReplaceAudio } from "../parts/replace-audio.tsx";
import { TranscriptField } from "../parts/transcript-field.tsx";
import { UploadFields } from "../parts/upload-fields.tsx";

/** Where the uploader of a recording changes what is told of it. */
export function EditUploadPage(): JSX.Element {
  const params = useParams();
  const episodeId = () => params["id"] ?? "";
  const upload = createAsync(() => loadUploaded(episodeId()));
  const courses = createAsync(() => loadCourses());
  return (
    <Page
      title={t("uploads.edit")}
      above={<BackLink href={`/episodes/${episodeId()}`} text={t("uploads.toEpisode")} />}
    >
      <Suspense fallback={<RowsSkeleton />}>
        <Show when={upload()} keyed>
          {(one) => (
            <>
              <Show when={courses()}>{(all) => <Edit upload={one} courses={all()} />}</Show>
              <Show when={one.courseId}>
                {(courseId) => <ReplaceAudio upload={one} courseId={courseId()} />}
              </Show>
            </>
          )}
        </Show>
      </Suspense>
    </Page>
  );
}

function createEdit({ id: episodeId, ...upload }: Uploaded, courses: CourseView[]) {
  const [title, setTitle] = createSignal(upload.title);
  const [description, setDescription] = createSignal(upload.description);
  const [language, setLanguage] = createSignal(upload.language);
  const own = courses.filter(({ id, ...course }) => id === upload.courseId || mayUse(course));
  const [courseId, chooseCourse] = createSignal(upload.courseId ?? own[0]?.id ?? "");
  const [isForClass, setForClass] = createSignal(upload.isForClass);
  const mayBeForClass = () => own.some(({ id, isTaught }) => id === courseId() && isTaught);
  const [isCoverKept, setCoverKept] = createSignal(true);
  const transcript = createChosenTranscript();
  const cover = createChosenCover(() => null);
  const save = () =>
    editUpload({
      episodeId,
      courseId: courseId(),
      isForClass: isForClass() && (mayBeForClass() || courseId() === upload.courseId),
      title: title(),
      description: description(),
      language: language(),
      transcript: transcript.chosen(),
      cover: cover.chosen() ?? (isCoverKept() ? "keep" : "remove"),
    });
  const fields = { title, setTitle, description, setDescription, language, setLanguage };
  const course = { own, courseId, chooseCourse, mayBeForClass, isForClass, setForClass };
  return { ...fields, ...course, isCoverKept, setCoverKept, transcript, cover, save };
}

function mayUse(course: Pick<CourseView, "archivedAt" | "isEnrolled" | "isTaught">): boolean {
  return course.archivedAt === null && (course.isEnrolled || course.isTaught);
}

function Edit(props: { upload: Uploaded; courses: CourseView[] }): JSX.Element {
  const edit = untrack(() => createEdit(props.upload, props.courses));
  const navigate = useNavigate();
  const [isMissing, setMissing] = createSignal(false);
  const task = createTask(async () => showToast({ message: sayEdited(await edit.save()) }));
  const submit = async () => {
    setMissing(edit.title().trim() === "");
    if (!isMissing() && (await task.start())) navigate(`/episodes/${props.upload.id}`);
  };
  return (
    <Form class="flex flex-col gap-5" onSubmit={() => void submit()}>
      <UploadFields
        told={edit}
        courses={edit.own}
        titleError={isMissing() ? t("uploads.titleMissing") : undefined}
      />
      <CoverField
        cover={edit.cover}
        seed={props.upload.id}
        now={edit.isCoverKept() ? pictureOf(props.upload) : undefined}
        onRemoveNow={() => edit.setCoverKept(false)}
      />
      <TranscriptField transcript={edit.transcript} now={sayTranscript(props.upload)} />
      <Show when={task.failure()}>{(failure) => <ErrorNotice failure={failure()} />}</Show>
      <Button
        type="submit"
        look="primary"
        class="w-full sm:w-auto sm:self-start"
        isBusy={task.isBusy()}
      >
        {t("uploads.save")}
      </Button>
    </Form>
  );
}

function sayTranscript({ hasTranscript, transcriptStatus }: Uploaded): string {
  if (!hasTranscript) return t("uploads.transcript.none");
  return t(`uploads.transcript.${transcriptStatus}`);
}

/** What became of a transcript, where one was sent. */
function sayEdited({ transcript }: EditedUpload): string {
  const said = [t("uploads.saved")];
  if (transcript !== null) {
    const count = transcript.repaired + transcript.skipped;
    said.push(t(`uploads.transcript.${transcript.status}`));
    if (count > 0) said.push(t("uploads.repaired", { count }));
  }
  return said.join(" ");
}
