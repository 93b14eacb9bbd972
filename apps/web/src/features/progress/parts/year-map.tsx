import { addDays } from "@learnlab/domain/client";
import { For, type JSX, onMount, Show } from "solid-js";

import type { Listening } from "../../../data/listening-days.ts";
import { t as tChart } from "../../../i18n/charts.ts";
import { formatDateName } from "../../../i18n/format-date-name.ts";
import { t } from "../../../i18n/progress.ts";
import { Fold } from "../../../ui/index.ts";
import { createWalk } from "../../../parts/charts/create-walk.ts";
import { sayNumber, sayTime } from "../say-numbers.ts";
import { NumbersTable } from "../../../parts/charts/numbers-table.tsx";
import { describeYear, LEVEL_MINUTES, type YearDay, type YearMonth } from "../year.ts";

/** Of the drawing, in px where a rem has sixteen: it grows with the letters of the page. */
const STEP = 15;
const CELL = 12;
const ABOVE = 20;
const ROWS = 7;
const HEIGHT = ABOVE + ROWS * STEP;
/** The names of weekdays before it. */
const NAMES = 30;
const REM = 16;
/** The dot of each level from the first on: its size tells it apart without colours too. */
const DOTS = [
  { radius: 2.5, opacity: 0.6 },
  { radius: 3.5, opacity: 0.75 },
  { radius: 4.75, opacity: 0.9 },
  { radius: 6, opacity: 1 },
] as const;
/** Every other row has its weekday. */
const NAMED_ROWS = [0, 2, 4];
/** A Monday. */
const MONDAY = "2026-11-30";

/** A dot for each day of the last year, larger by minutes; and the months as a table. */
export function YearMap(props: { listening: Listening }): JSX.Element {
  const year = () => describeYear(props.listening);
  const days = () => year().days;
  const walk = createWalk({
    count: () => days().length,
    steps: { ArrowRight: ROWS, ArrowLeft: -ROWS, ArrowUp: -1, ArrowDown: 1 },
  });
  const chosen = () => days()[walk.at() ?? Number.NaN];
  const width = () => ((days().at(-1)?.column ?? 0) + 1) * STEP;
  let region: HTMLElement | undefined;
  /** How much larger the drawing is shown. */
  const scaleOf = (shown: HTMLElement) => shown.scrollWidth / width();
  onMount(() => region?.scrollTo({ left: region.scrollWidth }));
  const showChosen = () => {
    const day = chosen();
    if (region === undefined || day === undefined) return;
    const middle = day.column * STEP * scaleOf(region) - region.clientWidth / 2;
    region.scrollTo({ left: middle });
  };
  const findAt = (event: PointerEvent & { currentTarget: HTMLElement }) => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const scale = scaleOf(event.currentTarget);
    const column = Math.floor((event.clientX - left) / scale / STEP);
    const row = Math.floor(((event.clientY - top) / scale - ABOVE) / STEP);
    return days().findIndex((day) => day.column === column && day.row === row);
  };
  return (
    <figure>
      <figcaption class="sr-only">{t("year.chart")}</figcaption>
      <div class="flex gap-2">
        <Weekdays />
        <div ref={(element) => (region = element)} class="min-w-0 overflow-x-auto pb-2">
          <div
            role="slider"
            tabindex="0"
            aria-label={tChart("chart.walk", { chart: t("year.chart") })}
            aria-valuemin={1}
            aria-valuemax={days().length}
            aria-valuenow={walk.position() + 1}
            aria-valuetext={sayDay(days()[walk.position()])}
            class="w-fit rounded-sm -outline-offset-2"
            onKeyDown={(event) => {
              walk.walk(event);
              showChosen();
            }}
            onFocus={() => walk.start()}
            onBlur={() => walk.leave()}
            onPointerMove={(event) => walk.point(findAt(event))}
            onPointerDown={(event) => walk.press(findAt(event))}
            onPointerLeave={() => walk.unpoint()}
          >
            <Dots days={days()} months={year().months} width={width()} chosen={chosen()} />
          </div>
        </div>
      </div>
      <div
        aria-hidden="true"
        class="tabular mt-2 flex min-h-11 flex-wrap items-start justify-between gap-x-6 gap-y-2 text-sm text-ink-soft sm:min-h-6"
      >
        <p>{chosen() === undefined ? sayActive(days()) : sayDay(chosen())}</p>
        <Levels />
      </div>
      <Fold label={tChart("chart.table")}>
        <NumbersTable
          caption={t("year.table")}
          heads={[t("chart.head.month"), t("year.days"), t("chart.listened"), t("year.answers")]}
          rows={year()
            .months.toReversed()
            .map(({ from, activeDays, minutes, answers }) => ({
              name: formatDateName(from, { month: "long", year: "numeric" }),
              values: [sayNumber(activeDays), sayTime(minutes), sayNumber(answers)],
            }))}
        />
      </Fold>
    </figure>
  );
}

function Weekdays(): JSX.Element {
  return (
    <svg aria-hidden="true" {...sizeOf(NAMES)} class="shrink-0 fill-ink-soft text-[12px]">
      <For each={NAMED_ROWS}>
        {(row) => (
          <text x="0" y={ABOVE + row * STEP + CELL - 2}>
            {formatDateName(addDays(MONDAY, row), { weekday: "short" })}
          </text>
        )}
      </For>
    </svg>
  );
}

interface DotsProps {
  days: readonly YearDay[];
  months: readonly YearMonth[];
  width: number;
  chosen: YearDay | undefined;
}

function Dots(props: DotsProps): JSX.Element {
  return (
    <svg aria-hidden="true" {...sizeOf(props.width)} class="block">
      <For each={props.months}>
        {({ from, column }) => (
          <Show when={column !== null}>
            <text class="fill-ink-soft text-[12px]" x={(column ?? 0) * STEP} y="12">
              {formatDateName(from, { month: "short" })}
            </text>
          </Show>
        )}
      </For>
      <path class="year-empty fill-hover" d={drawDots(props.days, CELL / 2)} />
      <For each={DOTS}>
        {({ radius, opacity }, at) => (
          <path
            class="chart-bar fill-accent"
            opacity={opacity}
            d={drawDots(
              props.days.filter(({ level }) => level === at() + 1),
              radius,
            )}
          />
        )}
      </For>
      <Show when={props.chosen}>
        {(day) => (
          <circle
            class="year-chosen fill-none stroke-ink stroke-2"
            cx={middleOf(day().column)}
            cy={ABOVE + middleOf(day().row)}
            r={CELL / 2 + 1}
          />
        )}
      </Show>
    </svg>
  );
}

function sizeOf(width: number) {
  const viewBox = `0 0 ${width} ${HEIGHT}`;
  return { width: `${width / REM}rem`, height: `${HEIGHT / REM}rem`, viewBox };
}

const middleOf = (place: number) => place * STEP + CELL / 2;

/** All dots of a size are one path: so many elements would slow a phone down. */
function drawDots(days: readonly YearDay[], radius: number): string {
  const arc = `a${radius} ${radius} 0 1 0`;
  return days
    .map(({ column, row }) => {
      const [x, y] = [middleOf(column) - radius, ABOVE + middleOf(row)];
      return `M${x} ${y}${arc} ${2 * radius} 0${arc} ${-2 * radius} 0`;
    })
    .join("");
}

/** What the sizes of dots mean. */
function Levels(): JSX.Element {
  const [first, second, third] = LEVEL_MINUTES;
  const names = () => [
    t("year.under", { count: first }),
    t("year.between", { from: first, to: second - 1 }),
    t("year.between", { from: second, to: third - 1 }),
    t("year.from", { count: third }),
  ];
  return (
    <ul class="flex flex-wrap gap-x-3 gap-y-1 text-xs">
      <For each={DOTS}>
        {({ radius, opacity }, at) => (
          <li class="flex items-center gap-1.5">
            <svg width={CELL} height={CELL} class="shrink-0">
              <circle class="year-empty fill-hover" cx={CELL / 2} cy={CELL / 2} r={CELL / 2} />
              <circle
                class="chart-bar fill-accent"
                opacity={opacity}
                cx={CELL / 2}
                cy={CELL / 2}
                r={radius}
              />
            </svg>
            {names()[at()]}
          </li>
        )}
      </For>
    </ul>
  );
}

function sayActive(days: readonly YearDay[]): string {
  return t("year.active", { count: days.filter(({ level }) => level > 0).length });
}

function sayDay(day: YearDay | undefined): string {
  if (day === undefined) return "";
  const name = formatDateName(day.day, {
    weekday: "short",
    day: "numeric",
    month: "long",
    year: "numeric",
  });
  if (day.isFrozen) return t("week.frozen", { day: name });
  const minutes = sayTime(day.minutes);
  return day.answers === 0
    ? tChart("chart.value", { name, value: minutes })
    : t("year.dayAnswers", { name, minutes, count: day.answers });
}
