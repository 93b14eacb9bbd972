import type { JSX } from "solid-js";

import type { CourseView } from "../../../api.ts";
import { t } from "../../../i18n/study.ts";
import { AskDialog, showToast } from "../../../ui/index.ts";
import { leaveCourse } from "../../../data/joining.ts";

interface LeaveDialogProps {
  course: Pick<CourseView, "id" | "title">;
  isOpen: boolean;
  onClose: () => void;
}

export function LeaveDialog(props: LeaveDialogProps): JSX.Element {
  const leave = async () => {
    const { id, title } = props.course;
    await leaveCourse(id);
    showToast({ message: t("courses.left", { title }) });
  };
  return (
    <AskDialog
      isOpen={props.isOpen}
      onClose={props.onClose}
      title={t("courses.leaveTitle", { title: props.course.title })}
      text={t("courses.leaveText")}
      label={t("courses.leave")}
      keepLabel={t("courses.leaveKeep")}
      isDangerous
      run={leave}
    />
  );
}
