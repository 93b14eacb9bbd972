import { A, createAsync } from "@solidjs/router";
import { For, type JSX, Show } from "solid-js";

import { loadWeek, type Week } from "../../../data/listening-days.ts";
import { loadDue } from "../../../data/reviews.ts";
import { formatDateName } from "../../../i18n/format-date-name.ts";
import { t } from "../../../i18n/progress.ts";
import { Aside } from "../../../parts/aside.tsx";
import { Icon } from "../../../ui/index.ts";

/** The streak with the last seven days, for whoever has listened or reviewed; and how many questions are due. */
export function TodayLines(props: { hasListened: boolean }): JSX.Element {
  return (
    <>
      <Aside>
        <WeekLine hasListened={props.hasListened} />
      </Aside>
      <Aside>
        <DueLine />
      </Aside>
    </>
  );
}

function WeekLine(props: { hasListened: boolean }): JSX.Element {
  const week = createAsync(() => loadWeek());
  const begun = () => {
    const known = week();
    const hasBegun = props.hasListened || known?.days.some(({ state }) => state === "active");
    return hasBegun === true ? known : undefined;
  };
  return (
    <Show when={begun()}>
      {(known) => (
        <div class="flex flex-col items-start gap-x-6 sm:flex-row sm:items-center">
          <A
            href="/progress"
            class="inline-flex min-h-9 items-center rounded-sm font-semibold hover:underline sm:min-h-11"
          >
            {known().streak === 0 ? t("week.none") : t("week.streak", { count: known().streak })}
          </A>
          <ol aria-label={t("week.title")} class="flex flex-wrap gap-1.5">
            <For each={known().days}>
              {(day, at) => <Dot day={day} isToday={at() === known().days.length - 1} />}
            </For>
          </ol>
        </div>
      )}
    </Show>
  );
}

const LOOKS = {
  active: "bg-accent font-semibold text-on-accent",
  frozen: "border-2 border-dotted border-accent text-accent-ink",
  missed: "border border-line-strong/50 text-ink-soft",
};

function Dot(props: { day: Week["days"][number]; isToday: boolean }): JSX.Element {
  const name = () => formatDateName(props.day.localDate, { weekday: "long" });
  const isOpen = () => props.isToday && props.day.state === "missed";
  return (
    <li
      data-state={props.day.state}
      class={`week-dot flex size-8 items-center justify-center rounded-full text-xs ${LOOKS[props.day.state]}`}
      classList={{ "border-2 border-accent!": isOpen() }}
    >
      <span class="sr-only">
        {t(isOpen() ? "week.todayOpen" : `week.${props.day.state}`, { day: name() })}
      </span>
      <span aria-hidden="true">{formatDateName(props.day.localDate, { weekday: "narrow" })}</span>
    </li>
  );
}

function DueLine(): JSX.Element {
  const reviews = createAsync(() => loadDue());
  return (
    <Show when={reviews()?.due}>
      {(count) => (
        <A
          href="/progress/review"
          class="mt-8 flex min-h-11 items-center gap-3 rounded-md bg-accent-soft px-4 py-2.5 text-sm font-semibold text-accent-ink hover:underline"
        >
          <Icon name="question" size={20} />
          <span class="min-w-0 flex-1">{t("progress.due", { count: count() })}</span>
          <Icon name="chevronLeft" size={20} class="rotate-180" />
        </A>
      )}
    </Show>
  );
}
