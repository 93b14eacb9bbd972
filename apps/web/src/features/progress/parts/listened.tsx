import { createSignal, type JSX, Show } from "solid-js";

import type { Listening } from "../../../data/listening-days.ts";
import { formatDateName } from "../../../i18n/format-date-name.ts";
import { formatMinutes, listTitles, t as tShared } from "../../../i18n/index.ts";
import { t } from "../../../i18n/progress.ts";
import { Facts, Section, Tabs } from "../../../ui/index.ts";
import { describePeriod } from "../chart-days.ts";
import { MinutesChart } from "./minutes-chart.tsx";

const PERIODS = { week: 7, month: 30 } as const;
type PeriodName = keyof typeof PERIODS;

/** Streaks and the minutes of each day; nothing before the first day of listening. */
export function Listened(props: { listening: Listening }): JSX.Element {
  const [name, choose] = createSignal<PeriodName>("week");
  const period = () => describePeriod(props.listening, PERIODS[name()]);
  return (
    <Show when={props.listening.streaks.longest > 0}>
      <Section title={t("listened.title")}>
        <Streak streaks={props.listening.streaks} />
        <Tabs
          label={t("listened.period")}
          tabs={[
            { name: "week", text: t("listened.days", { count: PERIODS.week }) },
            { name: "month", text: t("listened.days", { count: PERIODS.month }) },
          ]}
          chosen={name()}
          onChoose={choose}
          class="mt-5 max-w-2xl"
          isInPage
        >
          <p class="text-2xl font-semibold">{sayMinutes(period().listenedMs)}</p>
          <Facts
            facts={[
              t("listened.sessions", { count: period().sessions }),
              t("listened.before", {
                minutes: sayMinutes(period().listenedBeforeMs),
                count: PERIODS[name()],
              }),
            ]}
          />
          <div class="mt-5">
            <MinutesChart days={period().days} />
          </div>
        </Tabs>
      </Section>
    </Show>
  );
}

function Streak(props: { streaks: Listening["streaks"] }): JSX.Element {
  const streaks = () => props.streaks;
  const frozen = () =>
    streaks().frozen.map((day) => formatDateName(day, { day: "numeric", month: "short" }));
  return (
    <>
      <p class="font-medium">
        {streaks().current === 0
          ? t("listened.noStreak")
          : t("listened.streak", { count: streaks().current })}
      </p>
      <Facts
        facts={[
          t("listened.longest", { count: streaks().longest }),
          streaks().isTodayActive ? t("listened.today") : t("listened.todayOpen"),
          frozen().length === 0 ? "" : t("listened.frozen", { days: listTitles(frozen()) }),
        ]}
      />
    </>
  );
}

function sayMinutes(ms: number): string {
  return ms === 0 ? tShared("time.minutes", { count: 0 }) : formatMinutes(ms);
}
