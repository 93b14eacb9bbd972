import { createAsync, useSearchParams } from "@solidjs/router";
import { createEffect, createSignal, For, type JSX, on, onCleanup, Show, Suspense } from "solid-js";

import type { CourseView } from "../../../api.ts";
import { loadCourses } from "../../../data/courses.ts";
import {
  hasArrived,
  loadUploads,
  noteUploadsReady,
  refreshUploads,
  sendings,
  type Upload,
} from "../../../data/uploads.ts";
import { t } from "../../../i18n/uploads.ts";
import { useSignedIn } from "../../../session.tsx";
import {
  BackLink,
  ButtonLink,
  EmptyState,
  Page,
  RowsSkeleton,
  Section,
} from "../../../ui/index.ts";
import { UploadForm } from "../parts/upload-form.tsx";
import { UploadRow } from "../parts/upload-row.tsx";

/** While something is being looked at, in ms. */
const LOOK_AGAIN_MS = 1_500;

/** Where recordings are uploaded, and followed until they are episodes. */
export function UploadsPage(): JSX.Element {
  return (
    <Page title={t("uploads.title")} lead={t("uploads.lead")} above={<Back />}>
      <Suspense fallback={<RowsSkeleton />}>
        <Content />
      </Suspense>
    </Page>
  );
}

/** Whoever came from a course's recordings goes back to them. */
function Back(): JSX.Element {
  const [search] = useSearchParams<{ class: string }>();
  return (
    <Show when={search.class} fallback={<BackLink href="/library" text={t("uploads.back")} />}>
      {(courseId) => (
        <BackLink href={`/teach/${courseId()}/recordings`} text={t("uploads.toClass")} />
      )}
    </Show>
  );
}

function Content(): JSX.Element {
  const signedIn = useSignedIn();
  const courses = createAsync(() => loadCourses());
  const listed = createAsync(() => loadUploads());
  const uploads = () => listed.latest ?? [];
  const ready = createReady(uploads);
  const [search] = useSearchParams<{ class: string }>();
  const teaches = (course: CourseView) => course.isTaught || signedIn().person.role === "admin";
  const mayUse = (course: CourseView) =>
    course.archivedAt === null && (course.isEnrolled || teaches(course));
  return (
    <Show when={courses()?.filter(mayUse)}>
      {(own) => (
        <>
          <Show when={own().length > 0} fallback={<NoCourse />}>
            <UploadForm courses={own()} classId={search.class ?? null} teaches={teaches} />
          </Show>
          <Show when={uploads().length + ready().length > 0}>
            <div class="mt-10">
              <Section title={t("uploads.list")}>
                <ul class="divide-y divide-line border-y border-line">
                  <For each={ready()}>{(upload) => <ReadyRow upload={upload} />}</For>
                  <For each={uploads()}>
                    {(upload) => (
                      <UploadRow
                        upload={upload}
                        sending={sendings().find(({ uploadId }) => uploadId === upload.id)}
                      />
                    )}
                  </For>
                </ul>
              </Section>
            </div>
          </Show>
        </>
      )}
    </Show>
  );
}

/** Those that became episodes while one looks at this page. */
function createReady(uploads: () => Upload[]): () => Upload[] {
  const [ready, setReady] = createSignal<Upload[]>([]);
  const isInspecting = () => uploads().some(({ status }) => status === "inspecting");
  createEffect(
    on(uploads, (now, before) => {
      const gone = (before ?? []).filter(
        (one) => hasArrived(one) && !now.some(({ id }) => id === one.id),
      );
      if (gone.length === 0) return;
      setReady((all) => [...all, ...gone]);
      void noteUploadsReady();
    }),
  );
  createEffect(() => {
    if (!isInspecting()) return;
    const timer = setInterval(() => {
      if (!document.hidden) void refreshUploads();
    }, LOOK_AGAIN_MS);
    onCleanup(() => clearInterval(timer));
  });
  return ready;
}

function ReadyRow(props: { upload: Upload }): JSX.Element {
  return (
    <li class="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-4">
      <div class="min-w-0 flex-1 basis-40" role="status">
        <p class="font-semibold wrap-anywhere" dir="auto">
          {props.upload.title === "" ? props.upload.fileName : props.upload.title}
        </p>
        <p class="mt-0.5 text-sm text-ink-soft">{sayReady(props.upload)}</p>
      </div>
      <ButtonLink look="primary" href={`/episodes/${props.upload.replaces ?? props.upload.id}`}>
        {t("uploads.open")}
      </ButtonLink>
    </li>
  );
}

function sayReady({ replaces, isForClass }: Upload): string {
  if (replaces !== null) return t("uploads.replaced");
  return t(isForClass ? "uploads.readyForClass" : "uploads.ready");
}

function NoCourse(): JSX.Element {
  return (
    <EmptyState icon="courses" title={t("uploads.noCourse")} text={t("uploads.noCourseText")}>
      <ButtonLink look="primary" href="/courses">
        {t("uploads.toCourses")}
      </ButtonLink>
    </EmptyState>
  );
}
