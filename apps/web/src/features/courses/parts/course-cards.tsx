import { createSignal, type JSX, Show } from "solid-js";

import type { CourseDetail } from "../../../api.ts";
import { createTask } from "../../../create-task.ts";
import { type CardChoice, makeCards } from "../../../data/cards.ts";
import { t } from "../../../i18n/study.ts";
import { nameFile, saveFile } from "../../../save-file.ts";
import { Button, ErrorNotice, Section } from "../../../ui/index.ts";

/** The course's questions, and the missed ones alone, to learn by in a program for flash cards. */
export function CourseCards(props: { course: CourseDetail }): JSX.Element {
  const [isNothingMissed, setNothingMissed] = createSignal(false);
  const taking = createTask(async (only: CardChoice) => {
    const { id, title } = props.course;
    const { count, text } = await makeCards({ courseId: id, only });
    setNothingMissed(count === 0);
    const file = new Blob([text], { type: "text/plain" });
    if (count > 0) saveFile(file, `learnlab-${nameFile(`${title} ${only}`)}.txt`);
  });
  return (
    <Show when={props.course.concepts.length > 0}>
      <Section title={t("course.cards")}>
        <p class="max-w-prose text-sm text-ink-soft">{t("course.cardsText")}</p>
        <div class="mt-3 flex flex-wrap gap-2">
          <Button isBusy={taking.isBusy()} onClick={() => void taking.start("all")}>
            {t("course.cardsAll")}
          </Button>
          <Button isBusy={taking.isBusy()} onClick={() => void taking.start("missed")}>
            {t("course.cardsMissed")}
          </Button>
        </div>
        <p role="status" class="mt-3 text-sm empty:hidden">
          {isNothingMissed() ? t("course.cardsNone") : ""}
        </p>
        <Show when={taking.failure()}>{(failure) => <ErrorNotice failure={failure()} />}</Show>
      </Section>
    </Show>
  );
}
