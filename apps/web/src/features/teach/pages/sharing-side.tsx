import { createAsync, useParams } from "@solidjs/router";
import { createSignal, type JSX, Show } from "solid-js";

import type { CourseDetail } from "../../../api.ts";
import { createTask } from "../../../create-task.ts";
import { loadCourse } from "../../../data/courses.ts";
import { renewCode, setJoining } from "../../../data/teaching.ts";
import { t } from "../../../i18n/teach.ts";
import {
  AskDialog,
  Button,
  CheckField,
  CopyField,
  ErrorNotice,
  Notice,
  Section,
  showToast,
} from "../../../ui/index.ts";
import { QrCode } from "../parts/qr-code.tsx";
import { Teachers } from "../parts/teachers.tsx";

/** How learners join, and the course's other teachers. */
export function SharingSide(): JSX.Element {
  const params = useParams<{ id: string }>();
  const course = createAsync(() => loadCourse(params.id));
  return (
    <Show when={course()}>
      {(known) => (
        <>
          <Show when={known().joinCode}>
            {(code) => <Joining course={known()} code={code()} />}
          </Show>
          <Teachers courseId={known().id} />
        </>
      )}
    </Show>
  );
}

function Joining(props: { course: CourseDetail; code: string }): JSX.Element {
  const link = () => `${location.origin}/join/${props.code}`;
  const open = createTask((isOpen: boolean) => setJoining({ courseId: props.course.id, isOpen }));
  const isShut = () => !props.course.isJoinOpen || props.course.archivedAt !== null;
  return (
    <Section title={t("sharing.title")} hint={t("sharing.hint")}>
      <Show
        when={props.course.archivedAt === null}
        fallback={<Notice icon="alert">{t("sharing.archived")}</Notice>}
      >
        <CheckField
          label={t("sharing.open")}
          hint={t(props.course.isJoinOpen ? "sharing.openHint" : "sharing.closedHint")}
          checked={props.course.isJoinOpen}
          disabled={open.isBusy()}
          onChecked={(isOpen) => void open.start(isOpen)}
        />
        <Show when={open.failure()}>{(failure) => <ErrorNotice failure={failure()} />}</Show>
      </Show>
      <div
        class="mt-5 grid gap-8 sm:grid-cols-[minmax(0,1fr)_15rem]"
        classList={{ "opacity-55": isShut() }}
      >
        <div class="flex min-w-0 flex-col gap-5">
          <div>
            <p class="mb-1.5 text-sm font-medium">{t("sharing.link")}</p>
            <CopyField label={t("sharing.link")} text={link()} />
          </div>
          <div>
            <p class="mb-1.5 text-sm font-medium">{t("teach.code")}</p>
            <CopyField label={t("teach.code")} text={spellCode(props.code)} />
            <p class="mt-1.5 text-sm text-ink-soft">{t("teach.sharingHint")}</p>
          </div>
          <Renew courseId={props.course.id} />
        </div>
        <QrCode link={link()} title={props.course.title} />
      </div>
    </Section>
  );
}

function Renew(props: { courseId: string }): JSX.Element {
  const [isAsked, ask] = createSignal(false);
  const renew = async () => {
    await renewCode(props.courseId);
    showToast({ message: t("sharing.renewed") });
  };
  return (
    <div>
      <Button icon="retry" onClick={() => ask(true)}>
        {t("sharing.renew")}
      </Button>
      <AskDialog
        isOpen={isAsked()}
        onClose={() => ask(false)}
        title={t("sharing.renewTitle")}
        text={t("sharing.renewText")}
        label={t("sharing.renew")}
        run={renew}
      />
    </div>
  );
}

/** The code in two halves for reading aloud; it is accepted with or without the space. */
function spellCode(code: string): string {
  return code.length === 10 ? `${code.slice(0, 5)}-${code.slice(5)}` : code;
}
