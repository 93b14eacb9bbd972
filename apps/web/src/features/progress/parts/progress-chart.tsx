import { addDays } from "@learnlab/domain/client";
import type { JSX } from "solid-js";

import type { Listening } from "../../../data/listening-days.ts";
import { formatDateName } from "../../../i18n/format-date-name.ts";
import { regionLocale } from "../../../i18n/index.ts";
import { t } from "../../../i18n/progress.ts";
import { sayTime } from "../say-numbers.ts";
import { BARS, describePeriod, type Span, type Timeframe } from "../timeframes.ts";
import { BarChart } from "../../../parts/charts/bar-chart.tsx";

export interface ProgressChartProps {
  /** The learner's days of the last year. */
  analytics: Listening;
  /** What a bar stands for. */
  timeframe: Timeframe;
}

/** Names of weeks are as long as two bars are wide on a phone. */
const LABEL_EVERY = { day: 1, week: 2, month: 1 } as const;

/** The minutes listened in the last days, weeks or months, beside those of the ones before. */
export function ProgressChart(props: ProgressChartProps): JSX.Element {
  const bars = () => describePeriod(props.analytics, props.timeframe).bars;
  return (
    <BarChart
      title={t(`chart.minutes.${props.timeframe}`)}
      columns={bars().map(({ span, minutes, before }) => ({
        name: nameSpan(span, props.timeframe),
        label: labelSpan(span, props.timeframe),
        value: minutes,
        before: { name: nameSpan(before.span, props.timeframe), value: before.minutes },
      }))}
      key={t(`chart.last.${props.timeframe}`, { count: BARS[props.timeframe] })}
      keyBefore={t(`chart.previous.${props.timeframe}`, { count: BARS[props.timeframe] })}
      head={t(`chart.head.${props.timeframe}`)}
      headValue={t("chart.listened")}
      sayValue={sayTime}
      labelEvery={LABEL_EVERY[props.timeframe]}
    />
  );
}

const LABELS = {
  day: { weekday: "short" },
  week: { day: "numeric", month: "numeric" },
  month: { month: "short" },
} as const satisfies Record<Timeframe, Intl.DateTimeFormatOptions>;

function labelSpan({ from }: Span, timeframe: Timeframe): string {
  return formatDateName(from, LABELS[timeframe]);
}

/** A month that is cut is named by the days that count. */
function nameSpan({ from, to }: Span, timeframe: Timeframe): string {
  if (timeframe === "day") {
    return formatDateName(from, { weekday: "long", day: "numeric", month: "long" });
  }
  if (timeframe === "month" && addDays(to, 1).endsWith("-01")) {
    return formatDateName(from, { month: "long", year: "numeric" });
  }
  const format = new Intl.DateTimeFormat(regionLocale(), {
    day: "numeric",
    month: timeframe === "week" ? "short" : "long",
    timeZone: "UTC",
  });
  return format.formatRange(Date.parse(from), Date.parse(to));
}
