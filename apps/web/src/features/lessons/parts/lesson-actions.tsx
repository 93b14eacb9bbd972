import { useNavigate } from "@solidjs/router";
import { createSignal, type JSX } from "solid-js";

import { readFailure } from "../../../api.ts";
import { t } from "../../../i18n/lessons.ts";
import { AskDialog, Button, showToast } from "../../../ui/index.ts";
import {
  type Lesson,
  refreshLessons,
  restoreLesson,
  revoiceLesson,
  withdrawLesson,
} from "../../../data/lessons.ts";

/** Has a lesson recorded again, or withdraws it, after a confirmation. */
export function LessonActions(props: { lesson: Lesson }): JSX.Element {
  const navigate = useNavigate();
  const [asked, setAsked] = createSignal<"revoice" | "withdraw" | null>(null);
  const close = () => setAsked(null);
  const revoice = async () => {
    await revoiceLesson(props.lesson.id);
    showToast({ message: t("lesson.revoiced") });
  };
  const withdraw = async () => {
    await withdrawLesson(props.lesson.id);
    navigate(`/teach/${props.lesson.courseId}/lessons`);
    showToast({
      message: t("lesson.withdrawn"),
      action: { label: t("action.undo"), run: () => void takeBack(props.lesson.id) },
    });
    await refreshLessons();
  };
  return (
    <div class="flex flex-wrap gap-3">
      <Button icon="retry" onClick={() => setAsked("revoice")}>
        {t("lesson.revoice")}
      </Button>
      <Button
        icon="trash"
        look="quiet"
        class="!text-bad"

        onClick={() => setAsked("withdraw")}
      >
        {t("lesson.withdraw")}
      </Button>
      <AskDialog
        isOpen={asked() === "revoice"}
        onClose={close}
        title={t("lesson.revoiceTitle")}
        text={t("lesson.revoiceText")}
        label={t("lesson.revoice")}
        run={revoice}
      />
      <AskDialog
        isOpen={asked() === "withdraw"}
        onClose={close}
        title={t("lesson.withdrawTitle")}
        text={t("lesson.withdrawText")}
        label={t("lesson.withdraw")}
        isDangerous
        run={withdraw}
      />
    </div>
  );
}

async function takeBack(lessonId: string): Promise<void> {
  try {
    await restoreLesson(lessonId);
    showToast({ message: t("lesson.restored") });
  } catch (error) {
    showToast({ message: readFailure(error).message });
  }
}
