import { createEffect, createSignal, For, type JSX, on, onCleanup, onMount, Show } from "solid-js";

import { regionLocale } from "../../i18n/index.ts";
import { t } from "../../i18n/charts.ts";
import { Fold } from "../../ui/index.ts";
import { listLines } from "./chart-lines.ts";
import { createWalk } from "./create-walk.ts";
import { NumbersTable } from "./numbers-table.tsx";

/** Of the drawing, in px. It has no viewBox, so texts keep their size at every width. */
const HEIGHT = 160;
const ABOVE = 16;
/** Between a number and its line. */
const GAP = 8;
/** Between two labels at least. */
const LABEL_GAP = 6;
/** Of a digit in the size of the numbers. */
const DIGIT_REM = 0.5;

export interface Column {
  /** In full, for the line above the chart and the table. */
  name: string;
  /** Below the bar. */
  label: string;
  value: number;
  /** The same of an earlier time, beside it. */
  before?: { name: string; value: number };
}

interface BarChartProps {
  title: string;
  columns: readonly Column[];
  /** What all bars stand for, shown while none is chosen. */
  key: string;
  keyBefore?: string;
  /** The heads of the table: of its first column, and of the bars. */
  head: string;
  headValue: string;
  sayValue: (value: number) => string;
  /** Each so many bars have a label at most, counted from the last one or from the first; fewer where these would touch. */
  labelEvery: number;
  labelsFrom?: "first" | "last";
}

/** Bars, and beside them those of an earlier time: as a picture that keys walk through, and as a table. */
export function BarChart(props: BarChartProps): JSX.Element {
  const count = () => props.columns.length;
  const walk = createWalk({
    count,
    steps: { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 },
  });
  const chosen = () => props.columns[walk.at() ?? Number.NaN];
  const lines = () => listLines(Math.max(...listValues(props.columns)));
  const hasBefore = () => props.keyBefore !== undefined;
  const findAt = (event: PointerEvent & { currentTarget: HTMLElement }) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    return Math.floor(((event.clientX - left) / width) * count());
  };
  return (
    <figure>
      <figcaption class="text-sm text-ink-soft">{props.title}</figcaption>
      <Key chosen={chosen()} chart={props} />
      <div style={{ "padding-inline-start": roomFor(lines()) }}>
        <div
          role="slider"
          tabindex="0"
          aria-label={t("chart.walk", { chart: props.title })}
          aria-valuemin={1}
          aria-valuemax={count()}
          aria-valuenow={walk.position() + 1}
          aria-valuetext={sayColumn(props.columns[walk.position()], props.sayValue)}
          class="rounded-sm outline-offset-4"
          onKeyDown={(event) => walk.walk(event)}
          onFocus={() => walk.start()}
          onBlur={() => walk.leave()}
          onPointerMove={(event) => walk.point(findAt(event))}
          onPointerDown={(event) => walk.press(findAt(event))}
          onPointerLeave={() => walk.unpoint()}
        >
          <Drawing columns={props.columns} lines={lines()} chosen={walk.at()} />
        </div>
        <Labels {...props} />
      </div>
      <Fold label={t("chart.table")}>
        <NumbersTable
          caption={props.title}
          heads={[props.head, props.headValue, ...(hasBefore() ? [t("chart.before")] : [])]}
          rows={props.columns.map(({ name, value, before }) => ({
            name,
            values: [value, ...(before === undefined ? [] : [before.value])].map(props.sayValue),
          }))}
        />
      </Fold>
    </figure>
  );
}

/** What the bars stand for, or how high the chosen ones are; it has the same height either way. */
function Key(props: { chosen: Column | undefined; chart: BarChartProps }): JSX.Element {
  const say = (name: string, value: number) =>
    t("chart.value", { name, value: props.chart.sayValue(value) });
  const own = () =>
    props.chosen === undefined ? props.chart.key : say(props.chosen.name, props.chosen.value);
  const before = () => {
    const column = props.chosen?.before;
    return column === undefined ? props.chart.keyBefore : say(column.name, column.value);
  };
  return (
    <ul
      aria-hidden="true"
      class="tabular mt-2 mb-4 flex min-h-11 flex-col gap-x-6 gap-y-1 text-sm sm:min-h-5 sm:flex-row sm:flex-wrap"
    >
      <li class="flex items-center gap-2 font-medium">
        <Swatch look="chart-bar fill-accent" />
        {own()}
      </li>
      <Show when={before()}>
        {(text) => (
          <li class="flex items-center gap-2 text-ink-soft">
            <Swatch look="chart-before fill-accent-soft stroke-accent" />
            {text()}
          </li>
        )}
      </Show>
    </ul>
  );
}

function Swatch(props: { look: string }): JSX.Element {
  return (
    <svg width="12" height="12" class="shrink-0">
      <rect class={props.look} x="1" y="1" width="10" height="10" rx="2" />
    </svg>
  );
}

function listValues(columns: readonly Column[]): number[] {
  return columns.flatMap(({ value, before }) => [value, before?.value ?? 0]);
}

function sayLine(value: number): string {
  return value.toLocaleString(regionLocale());
}

/** For the numbers of the lines, which stand before the drawing and grow with the letters of the page. */
function roomFor(lines: readonly number[]): string {
  const longest = Math.max(...lines.map((value) => sayLine(value).length));
  return `calc(${longest * DIGIT_REM}rem + ${GAP}px)`;
}

interface DrawingProps {
  columns: readonly Column[];
  lines: readonly number[];
  chosen: number | null;
}

function Drawing(props: DrawingProps): JSX.Element {
  const heightOf = (value: number) => (value / (props.lines.at(-1) ?? 1)) * (HEIGHT - ABOVE);
  const width = () => 100 / props.columns.length;
  return (
    <svg aria-hidden="true" width="100%" height={HEIGHT} class="block overflow-visible">
      <Show when={props.chosen !== null}>
        <rect
          class="chart-chosen fill-hover"
          x={`${(props.chosen ?? 0) * width()}%`}
          width={`${width()}%`}
          height={HEIGHT}
          rx="4"
        />
      </Show>
      <For each={props.lines}>
        {(value) => (
          <g>
            <line
              class="chart-line stroke-line"
              x1="0"
              x2="100%"
              y1={HEIGHT - heightOf(value)}
              y2={HEIGHT - heightOf(value)}
            />
            <text
              class="tabular fill-ink-soft text-xs"
              text-anchor="end"
              x={-GAP}
              y={HEIGHT - heightOf(value) + 4}
            >
              {sayLine(value)}
            </text>
          </g>
        )}
      </For>
      <For each={props.columns}>
        {({ value, before }, at) => (
          <>
            <Show when={before?.value}>
              {(earlier) => (
                <rect
                  class="chart-before fill-accent-soft stroke-accent"
                  x={`${(at() + 0.16) * width()}%`}
                  width={`${width() * 0.3}%`}
                  y={HEIGHT - heightOf(earlier())}
                  height={heightOf(earlier())}
                  rx="2"
                />
              )}
            </Show>
            <rect
              class="chart-bar fill-accent"
              x={`${(at() + (before === undefined ? 0.22 : 0.5)) * width()}%`}
              width={`${width() * (before === undefined ? 0.56 : 0.34)}%`}
              y={HEIGHT - heightOf(value)}
              height={heightOf(value)}
              rx="2"
            />
          </>
        )}
      </For>
      <line class="chart-line stroke-line-strong" x1="0" x2="100%" y1={HEIGHT} y2={HEIGHT} />
    </svg>
  );
}

function Labels(props: Pick<BarChartProps, "columns" | "labelEvery" | "labelsFrom">): JSX.Element {
  let row: HTMLDivElement | undefined;
  const [fitting, setFitting] = createSignal(1);
  const measure = () => row !== undefined && setFitting(findFitting(row));
  // The row grows higher with the letters of the page.
  const observer = new ResizeObserver(measure);
  onMount(() => row !== undefined && observer.observe(row));
  onCleanup(() => observer.disconnect());
  createEffect(on(() => props.columns, measure));
  const every = () => Math.ceil(fitting() / props.labelEvery) * props.labelEvery;
  const hasLabel = (at: number) =>
    (props.labelsFrom === "first" ? at : props.columns.length - 1 - at) % every() === 0;
  return (
    <div
      ref={(element) => (row = element)}
      aria-hidden="true"
      class="tabular mt-1.5 flex text-xs text-ink-soft"
    >
      <For each={props.columns}>
        {({ label }, at) => (
          <span class="flex w-0 flex-1 justify-center whitespace-nowrap">
            <span classList={{ invisible: !hasLabel(at()) }}>{label}</span>
          </span>
        )}
      </For>
    </div>
  );
}

/** Of so many columns one can have its label, however wide the letters are. */
function findFitting(row: HTMLElement): number {
  const labels = [...row.children].flatMap(({ firstElementChild }) => firstElementChild ?? []);
  const widest = Math.max(...labels.map((label) => label.getBoundingClientRect().width));
  const column = row.clientWidth / labels.length;
  return column > 0 ? Math.ceil((widest + LABEL_GAP) / column) : 1;
}

function sayColumn(column: Column | undefined, sayValue: (value: number) => string): string {
  if (column === undefined) return "";
  const own = t("chart.value", { name: column.name, value: sayValue(column.value) });
  const { before } = column;
  if (before === undefined) return own;
  const earlier = t("chart.value", { name: before.name, value: sayValue(before.value) });
  return t("chart.both", { now: own, before: earlier });
}
