import { toMinutes } from "@learnlab/domain/client";
import { createSignal, type JSX, Show } from "solid-js";

import type { LearnerInCourse } from "../../../../data/teaching.ts";
import { t } from "../../../../i18n/class.ts";
import { formatDateName } from "../../../../i18n/format-date-name.ts";
import { formatMinutes, listTitles } from "../../../../i18n/index.ts";
import { NumbersTable } from "../../../../parts/charts/numbers-table.tsx";
import { SaveTable } from "../../../../parts/save-table.tsx";
import { Button, Section } from "../../../../ui/index.ts";

type Days = LearnerInCourse["days"];
const SHOWN_FIRST = 7;

/** The days on which a learner listened to the course, the latest first. */
export function LearnerDays(props: { days: Days }): JSX.Element {
  const [isWhole, setWhole] = createSignal(false);
  const shown = () => (isWhole() ? props.days : props.days.slice(0, SHOWN_FIRST));
  return (
    <Section
      title={t("learner.days")}
      actions={
        <SaveTable
          title={t("learner.days")}
          read={() => tableOf(props.days)}
          isEmpty={props.days.length === 0}
        />
      }
    >
      <Show
        when={props.days.length > 0}
        fallback={<p class="text-ink-soft">{t("learner.noDays")}</p>}
      >
        <div class="text-sm">
          <NumbersTable
            caption={t("learner.days")}
            heads={[t("learner.day"), t("learner.listened")]}
            rows={shown().map((day) => ({ name: nameDay(day.localDate), values: [sayTime(day)] }))}
          />
        </div>
        <Show when={shown().length < props.days.length}>
          <Button class="mt-4" onClick={() => setWhole(true)}>
            {t("learner.daysMore")}
          </Button>
        </Show>
      </Show>
    </Section>
  );
}

function sayTime({ listenedMs, isRead }: Days[number]): string {
  return listTitles([
    ...(listenedMs > 0 ? [formatMinutes(listenedMs)] : []),
    ...(isRead ? [t("learner.readDay")] : []),
  ]);
}

function nameDay(date: string): string {
  return formatDateName(date, { weekday: "short", day: "numeric", month: "short" });
}

function tableOf(days: Days) {
  return {
    columns: ["date", "minutes", "isRead"],
    rows: days.map(({ localDate, listenedMs, isRead }) => ({
      date: localDate,
      minutes: toMinutes(listenedMs),
      isRead,
    })),
  };
}
