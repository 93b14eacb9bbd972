import { createSignal, type JSX, Show } from "solid-js";

import type { CourseDetail } from "../../../api.ts";
import { createTask } from "../../../create-task.ts";
import type { CardChoice } from "../../../data/cards.ts";
import { t } from "../../../i18n/standing.ts";
import { takeCards } from "../../../parts/standing/take-cards.ts";
import { Button, ErrorNotice, Section } from "../../../ui/index.ts";

/** Downloads the course's questions, or only the missed ones, for a flash card program. */
export function CourseCards(props: { course: CourseDetail }): JSX.Element {
  const [isNothingMissed, setNothingMissed] = createSignal(false);
  const taking = createTask(async (only: CardChoice) => {
    setNothingMissed(!(await takeCards(props.course, only)));
  });
  return (
    <Show when={props.course.concepts.length > 0}>
      <Section title={t("cards.title")}>
        <p class="max-w-prose text-sm text-ink-soft">{t("cards.text")}</p>
        <div class="mt-3 flex flex-wrap gap-2">
          <Button isBusy={taking.isBusy()} onClick={() => void taking.start("all")}>
            {t("cards.all")}
          </Button>
          <Button isBusy={taking.isBusy()} onClick={() => void taking.start("missed")}>
            {t("cards.missed")}
          </Button>
        </div>
        <p role="status" class="mt-3 text-sm empty:hidden">
          {isNothingMissed() ? t("cards.none") : ""}
        </p>
        <Show when={taking.failure()}>{(failure) => <ErrorNotice failure={failure()} />}</Show>
      </Section>
    </Show>
  );
}
