import { attempt } from "../../../../attempt.ts";
import {
  correctScore,
  type CourseScore,
  removeScore,
  type SavedScore,
  saveScores,
} from "../../../../data/quiz-scores.ts";
import { t } from "../../../../i18n/teach.ts";
import { showToast } from "../../../../ui/index.ts";
import { dayOf } from "./score-day.ts";

/** Says that a score stands, and offers the way back to what stood before. */
export function sayEntered(score: SavedScore, name: string): void {
  const { id: scoreId, subject, isReplacing, before, takenAt } = score;
  if (isReplacing && before === null) {
    // What stood before is not told here, so there is no way back to it.
    showToast({ message: t("scores.enteredInstead", { name, subject }) });
    return;
  }
  showUndo(t("scores.entered", { name, subject }), () =>
    before === null
      ? removeScore(scoreId)
      : correctScore({ scoreId, percent: before, takenOn: dayOf(takenAt) }),
  );
}

/** Takes a score away; the way back enters it again. */
export async function removeWithUndo(score: CourseScore): Promise<void> {
  const { id, courseId, userId, learnerName: name, conceptId, subject, percent, takenAt } = score;
  const entry = {
    learner: { userId },
    about: conceptId === null ? { subject } : { conceptId },
    percent,
    takenOn: dayOf(takenAt),
  };
  if (!(await attempt(() => removeScore(id)))) return;
  showUndo(t("scores.removed", { name, subject }), () => saveScores({ courseId, scores: [entry] }));
}

function showUndo(message: string, undo: () => Promise<unknown>): void {
  showToast({ message, action: { label: t("action.undo"), run: () => void attempt(undo) } });
}
