import { type JSX, Show } from "solid-js";

import type { CourseView } from "../../../api.ts";
import { createTask } from "../../../create-task.ts";
import { t } from "../../../i18n/study.ts";
import { Button, Dialog, ErrorNotice, showToast } from "../../../ui/index.ts";
import { leaveCourse } from "../course-data.ts";

interface LeaveDialogProps {
  course: Pick<CourseView, "id" | "title">;
  isOpen: boolean;
  onClose: () => void;
}

export function LeaveDialog(props: LeaveDialogProps): JSX.Element {
  const leave = createTask(() => leaveCourse(props.course.id));
  const handleLeave = async () => {
    const { title } = props.course;
    if (!(await leave.start())) return;
    props.onClose();
    showToast({ message: t("courses.left", { title }) });
  };
  return (
    <Dialog
      isOpen={props.isOpen}
      onClose={props.onClose}
      title={t("courses.leaveTitle", { title: props.course.title })}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{t("courses.leaveKeep")}</Button>
          <Button look="danger" isBusy={leave.isBusy()} onClick={() => void handleLeave()}>
            {t("courses.leave")}
          </Button>
        </>
      }
    >
      <p>{t("courses.leaveText")}</p>
      <Show when={leave.failure()}>
        {(failure) => (
          <div class="mt-4">
            <ErrorNotice failure={failure()} />
          </div>
        )}
      </Show>
    </Dialog>
  );
}
