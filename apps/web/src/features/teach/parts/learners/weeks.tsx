import { toMinutes } from "@learnlab/domain/client";
import { type JSX, Show } from "solid-js";

import type { ClassWeek } from "../../../../data/teaching.ts";
import { t } from "../../../../i18n/class.ts";
import { formatDateName } from "../../../../i18n/format-date-name.ts";
import { t as tShared } from "../../../../i18n/index.ts";
import { BarChart, type Column } from "../../../../parts/charts/bar-chart.tsx";
import { SaveTable } from "../../../../parts/save-table.tsx";
import { Section } from "../../../../ui/index.ts";

const LABEL_EVERY = 3;

interface WeeksProps {
  weeks: readonly ClassWeek[];
  /** One learner has no number of learners. */
  isOfOne?: boolean;
}

/** How a class or a learner listened in the last twelve weeks. */
export function Weeks(props: WeeksProps): JSX.Element {
  const isEmpty = () => props.weeks.every(({ active }) => active === 0);
  const listColumns = (read: (week: ClassWeek) => number): Column[] =>
    props.weeks.map((week) => ({
      name: t("weeks.until", { day: nameDay(week.endsOn, "long") }),
      label: nameDay(week.endsOn, "short"),
      value: read(week),
    }));
  const chart = { key: t("weeks.key"), head: t("weeks.head"), labelEvery: LABEL_EVERY };
  return (
    <Section
      title={t("weeks.title")}
      hint={t("weeks.hint")}
      actions={
        <SaveTable title={t("weeks.table")} read={() => tableOf(props)} isEmpty={isEmpty()} />
      }
    >
      <Show when={!isEmpty()} fallback={<p class="text-ink-soft">{t("weeks.none")}</p>}>
        <div class="grid gap-8 sm:grid-cols-2">
          <BarChart
            {...chart}
            title={t("weeks.minutes")}
            columns={listColumns(({ listenedMs }) => toMinutes(listenedMs))}
            headValue={t("weeks.minutes")}
            sayValue={(count) => tShared("time.minutes", { count })}
          />
          <Show when={props.isOfOne !== true}>
            <BarChart
              {...chart}
              title={t("weeks.active")}
              columns={listColumns(({ active }) => active)}
              headValue={t("weeks.active")}
              sayValue={(count) => t("learners.found", { count })}
            />
          </Show>
        </div>
      </Show>
    </Section>
  );
}

function tableOf({ weeks, isOfOne }: WeeksProps) {
  return {
    columns: ["endsOn", "minutes", ...(isOfOne === true ? [] : ["active"])],
    rows: weeks.map(({ endsOn, listenedMs, active }) => ({
      endsOn,
      minutes: toMinutes(listenedMs),
      ...(isOfOne === true ? {} : { active }),
    })),
  };
}

function nameDay(day: string, month: "short" | "long"): string {
  return formatDateName(day, { day: "numeric", month });
}
