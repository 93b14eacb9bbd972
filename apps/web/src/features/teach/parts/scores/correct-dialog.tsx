import type { JSX } from "solid-js";

import { createForm } from "../../../../create-form.ts";
import { correctScore, type CourseScore } from "../../../../data/quiz-scores.ts";
import { t } from "../../../../i18n/teach.ts";
import { Button, Dialog, Form, showToast, TextField } from "../../../../ui/index.ts";
import { readPercent } from "./read-percent.ts";
import { dayOf, today } from "./score-day.ts";

/** How much of a quiz was right and its day, to be put right. */
export function CorrectDialog(props: { score: CourseScore; onClose: () => void }): JSX.Element {
  const form = createForm({
    // eslint-disable-next-line solid/reactivity -- A dialog is opened for one score.
    initial: { percent: String(props.score.percent), takenOn: dayOf(props.score.takenAt) },
    check: ({ percent, takenOn }) => ({
      percent: readPercent(percent) === null ? t("scores.noPercent") : undefined,
      takenOn: takenOn === "" || takenOn > today() ? t("scores.noDay") : undefined,
    }),
    send: async ({ percent, takenOn }) => {
      const { id: scoreId } = props.score;
      await correctScore({ scoreId, percent: readPercent(percent) ?? 0, takenOn });
      showToast({ message: t("scores.corrected") });
    },
  });
  const submit = async () => {
    if (await form.submit()) props.onClose();
  };
  return (
    <Dialog isOpen title={t("scores.correctTitle")} onClose={props.onClose}>
      <p class="break-words" dir="auto">
        {props.score.learnerName} · {props.score.subject}
      </p>
      <Form class="mt-4 flex flex-col gap-4 text-ink" onSubmit={() => void submit()}>
        <TextField label={t("scores.percent")} inputmode="decimal" {...form.field("percent")} />
        <TextField
          label={t("scores.day")}
          type="date"
          max={today()}
          value={form.values().takenOn}
          error={form.errors().takenOn ?? form.failure()?.message}
          onValue={(takenOn) => form.set({ takenOn })}
        />
        <div class="mt-2 flex flex-wrap justify-end gap-3">
          <Button onClick={props.onClose}>{t("action.cancel")}</Button>
          <Button type="submit" look="primary" isBusy={form.isBusy()}>
            {t("teach.save")}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
