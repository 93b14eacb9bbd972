import { addDays } from "@learnlab/domain/client";
import { type JSX, Show } from "solid-js";

import type { DueReviews } from "../../../data/reviews.ts";
import { formatDateName } from "../../../i18n/format-date-name.ts";
import { t } from "../../../i18n/progress.ts";
import { Section } from "../../../ui/index.ts";
import { noonOf, sayDay } from "../../../parts/standing/say-day.ts";
import { BarChart } from "../../../parts/charts/bar-chart.tsx";

const DAYS_SHOWN = 14;

/** How many reviews become due on each of the next days. */
export function ComingDays(props: { reviews: DueReviews }): JSX.Element {
  const columns = () => {
    const { today, coming } = props.reviews;
    const counts = new Map(coming.map(({ day, count }) => [day, count]));
    return Array.from({ length: DAYS_SHOWN }, (_, at) => addDays(today, at + 1)).map((day) => ({
      name: sayDay(day, noonOf(today)),
      label: formatDateName(day, { day: "numeric", month: "numeric" }),
      value: counts.get(day) ?? 0,
    }));
  };
  // What is due only later is said where nothing is due now.
  const isAnySoon = () => columns().some(({ value }) => value > 0);
  return (
    <Show when={isAnySoon()}>
      <Section title={t("progress.coming")}>
        <BarChart
          title={t("progress.comingChart")}
          columns={columns()}
          key={t("progress.comingKey", { count: DAYS_SHOWN })}
          head={t("chart.head.day")}
          headValue={t("progress.comingHead")}
          sayValue={(count) => t("progress.questions", { count })}
          labelEvery={2}
        />
      </Section>
    </Show>
  );
}
