import { toMinutes } from "@learnlab/domain/client";
import { useSearchParams } from "@solidjs/router";
import { type JSX, Show } from "solid-js";

import type { Listening } from "../../../data/listening-days.ts";
import { formatDateName } from "../../../i18n/format-date-name.ts";
import { listTitles } from "../../../i18n/index.ts";
import { t } from "../../../i18n/progress.ts";
import { EmptyState, Facts, Section, Tabs } from "../../../ui/index.ts";
import { sayTime } from "../say-numbers.ts";
import { BARS, describePeriod, type Timeframe, TIMEFRAMES } from "../timeframes.ts";
import { ByCourse } from "./by-course.tsx";
import { PeriodFigures } from "./period-figures.tsx";
import { ProgressChart } from "./progress-chart.tsx";
import { YearMap } from "./year-map.tsx";

const FROZEN_NAMED = 3;

/** Streaks, what was listened to by day, week or month, and the year. */
export function Listened(props: { listening: Listening }): JSX.Element {
  return (
    <Show when={props.listening.days.length > 0} fallback={<NothingYet />}>
      <Section title={t("listened.title")}>
        <Streak streaks={props.listening.streaks} />
        <Timeframes listening={props.listening} />
      </Section>
      <Section title={t("year.title")}>
        <YearMap listening={props.listening} />
      </Section>
    </Show>
  );
}

function NothingYet(): JSX.Element {
  return (
    <Section title={t("listened.title")}>
      <EmptyState icon="chart" title={t("listened.nothing")} text={t("listened.nothingText")} />
    </Section>
  );
}

/** The choice is kept in the address, so that it outlives the page and can be passed on. */
function Timeframes(props: { listening: Listening }): JSX.Element {
  const [search, setSearch] = useSearchParams<{ by?: string }>();
  const timeframe = (): Timeframe => TIMEFRAMES.find((name) => name === search.by) ?? "day";
  const choose = (name: Timeframe) =>
    setSearch({ by: name === "day" ? undefined : name }, { replace: true, scroll: false });
  const period = () => describePeriod(props.listening, timeframe());
  return (
    <Tabs
      label={t("listened.timeframe")}
      tabs={TIMEFRAMES.map((name) => ({ name, text: t(`listened.by.${name}`) }))}
      chosen={timeframe()}
      onChoose={choose}
      class="mt-5"
      isInPage
    >
      <p class="text-2xl font-semibold">{sayTime(toMinutes(period().now.listenedMs))}</p>
      <p class="mb-6 text-ink-soft">
        {compareMinutes({
          now: toMinutes(period().now.listenedMs),
          before: toMinutes(period().before.listenedMs),
          than: t(`chart.previous.${timeframe()}`, { count: BARS[timeframe()] }),
        })}
      </p>
      <ProgressChart analytics={props.listening} timeframe={timeframe()} />
      <PeriodFigures period={period()} />
      <ByCourse period={period()} />
    </Tabs>
  );
}

function compareMinutes({ now, before, than }: { now: number; before: number; than: string }) {
  if (now === 0 && before === 0) return t("compare.nothing");
  if (now === before) return t("compare.same", { than });
  const key = now > before ? "compare.more" : "compare.less";
  return t(key, { minutes: sayTime(Math.abs(now - before)), than });
}

function Streak(props: { streaks: Listening["streaks"] }): JSX.Element {
  const streaks = () => props.streaks;
  return (
    <>
      <p class="font-medium">
        {streaks().current === 0
          ? t("listened.noStreak")
          : t("listened.streak", { count: streaks().current })}
      </p>
      <Facts
        facts={[
          streaks().longest === 0 ? "" : t("listened.longest", { count: streaks().longest }),
          streaks().isTodayActive ? t("listened.today") : t("listened.todayOpen"),
          sayFrozen(streaks().frozen),
        ]}
      />
    </>
  );
}

/** A long streak holds over many missed days: of more than a few, their number and the last one are said. */
function sayFrozen(days: readonly string[]): string {
  const names = days.map((day) => formatDateName(day, { day: "numeric", month: "short" }));
  const last = names.at(-1);
  if (last === undefined) return "";
  return names.length <= FROZEN_NAMED
    ? t("listened.frozen", { days: listTitles(names) })
    : t("listened.frozenMany", { count: names.length, day: last });
}
