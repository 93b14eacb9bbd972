import { createUniqueId, For, type JSX, Show } from "solid-js";

import { formatDateName } from "../../../i18n/format-date-name.ts";
import { regionLocale, t as tShared } from "../../../i18n/index.ts";
import { t } from "../../../i18n/progress.ts";
import { type ChartDay, listLines } from "../chart-days.ts";

/** Of the drawing, in px. It has no viewBox, so texts keep their size at every width. */
const HEIGHT = 150;
const ABOVE = 16;
/** Of the numbers, which stand before the lines: the padding of the figure. */
const BEFORE = 32;
/** So many days have room for a label each. */
const MOST_LABELS = 8;

/** A bar for each day, and the same numbers as a table for those who cannot see it. */
export function MinutesChart(props: { days: readonly ChartDay[] }): JSX.Element {
  const id = createUniqueId();
  const lines = () => listLines(Math.max(...props.days.map(({ minutes }) => minutes)));
  const heightOf = (minutes: number) => (minutes / (lines().at(-1) ?? 1)) * (HEIGHT - ABOVE);
  const width = () => 100 / props.days.length;
  const labelEvery = () => Math.ceil(props.days.length / MOST_LABELS);
  return (
    <figure class="ps-8">
      <figcaption id={id} class="-ms-8 mb-2 text-sm text-ink-soft">
        {t("listened.chart")}
      </figcaption>
      <svg
        role="img"
        aria-labelledby={id}
        width="100%"
        height={HEIGHT}
        class="block overflow-visible"
      >
        <For each={lines()}>
          {(minutes) => (
            <g>
              <line
                class="chart-line stroke-line"
                x1="0"
                x2="100%"
                y1={HEIGHT - heightOf(minutes)}
                y2={HEIGHT - heightOf(minutes)}
              />
              <text
                class="tabular fill-ink-soft text-xs"
                x={-BEFORE}
                y={HEIGHT - heightOf(minutes) + 4}
              >
                {minutes.toLocaleString(regionLocale())}
              </text>
            </g>
          )}
        </For>
        <For each={props.days}>
          {({ day, minutes }, at) => (
            <rect
              class="chart-bar fill-accent"
              x={`${(at() + 0.2) * width()}%`}
              width={`${width() * 0.6}%`}
              y={HEIGHT - heightOf(minutes)}
              height={heightOf(minutes)}
              rx="2"
            >
              <title>{t("listened.day", { day: nameDay(day), count: minutes })}</title>
            </rect>
          )}
        </For>
      </svg>
      <div
        aria-hidden="true"
        class="tabular grid border-t border-line-strong pt-1 text-center text-xs text-ink-soft"
        style={{ "grid-template-columns": `repeat(${props.days.length}, minmax(0, 1fr))` }}
      >
        <For each={props.days}>
          {({ day }, at) => (
            <span class="whitespace-nowrap">
              <Show when={(props.days.length - 1 - at()) % labelEvery() === 0}>
                {labelDay(day, props.days.length)}
              </Show>
            </span>
          )}
        </For>
      </div>
      <div class="sr-only">
        <table>
          <caption>{t("listened.chart")}</caption>
          <tbody>
            <For each={props.days}>
              {({ day, minutes }) => (
                <tr>
                  <th scope="row">{nameDay(day)}</th>
                  <td>{tShared("time.minutes", { count: minutes })}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </div>
    </figure>
  );
}

/** The weekday where each day has its label, else the day of the month. */
function labelDay(day: string, count: number): string {
  return formatDateName(day, count <= MOST_LABELS ? { weekday: "short" } : { day: "numeric" });
}

function nameDay(day: string): string {
  return formatDateName(day, { weekday: "long", day: "numeric", month: "long" });
}
