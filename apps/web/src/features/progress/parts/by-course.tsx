import { toMinutes } from "@learnlab/domain/client";
import { A, createAsync, revalidate } from "@solidjs/router";
import { For, type JSX, Show } from "solid-js";

import { type CourseTotals, loadListenedCourses } from "../../../data/listening-days.ts";
import { t } from "../../../i18n/progress.ts";
import { Retryable } from "../../../retryable.tsx";
import { Facts, RowsSkeleton } from "../../../ui/index.ts";
import { sayRights, sayRightShare, sayTime } from "../say-numbers.ts";
import type { Period } from "../timeframes.ts";

/** Minutes and right answers of a period by course, beside the period before. */
export function ByCourse(props: { period: Period }): JSX.Element {
  return (
    <div class="mt-8">
      <Retryable again={() => revalidate(loadListenedCourses.key)} waiting={<RowsSkeleton />}>
        <Courses period={props.period} />
      </Retryable>
    </div>
  );
}

function Courses(props: { period: Period }): JSX.Element {
  const now = createAsync(() => loadListenedCourses(props.period.now.span));
  const before = createAsync(() => loadListenedCourses(props.period.before.span));
  // What was there stays until the next is.
  const rows = () => joinCourses(now.latest ?? [], before.latest ?? []);
  const most = () => Math.max(1, ...rows().map((row) => row.now.listenedMs));
  return (
    <Show when={rows().length > 0}>
      <h3 class="mb-4 font-semibold">{t("byCourse.title")}</h3>
      <ul class="flex flex-col gap-5">
        <For each={rows()}>{(row) => <Row row={row} most={most()} />}</For>
      </ul>
    </Show>
  );
}

interface CourseRow {
  now: CourseTotals;
  before: CourseTotals | undefined;
}

function Row(props: { row: CourseRow; most: number }): JSX.Element {
  const totals = () => props.row.now;
  const say = (ms: number) => sayTime(toMinutes(ms));
  return (
    <li>
      <div class="flex items-baseline justify-between gap-4">
        <Show
          when={totals().course}
          fallback={<span class="text-ink-soft">{t("byCourse.none")}</span>}
        >
          {(course) => (
            <A
              href={`/courses/${course().courseId}`}
              dir="auto"
              class="relative min-w-0 rounded-sm font-medium wrap-anywhere before:absolute before:inset-x-0 before:-inset-y-2.5 hover:underline"
            >
              {course().title}
            </A>
          )}
        </Show>
        <span class="tabular shrink-0 font-medium">{say(totals().listenedMs)}</span>
      </div>
      <div aria-hidden="true" class="track my-2 h-2 rounded-full bg-sunken">
        <div
          class="h-full rounded-full bg-accent"
          style={{ width: `${(totals().listenedMs / props.most) * 100}%` }}
        />
      </div>
      <Facts
        facts={[
          totals().answers === 0
            ? ""
            : t("byCourse.right", { share: sayRightShare(totals()), rights: sayRights(totals()) }),
          t("figures.before", { value: say(props.row.before?.listenedMs ?? 0) }),
        ]}
      />
    </li>
  );
}

/** Courses of either period, in the order of the present one. */
function joinCourses(now: readonly CourseTotals[], before: readonly CourseTotals[]): CourseRow[] {
  const keyOf = ({ course }: CourseTotals) => course?.courseId ?? "";
  const earlier = new Map(before.map((totals) => [keyOf(totals), totals]));
  const known = new Set(now.map(keyOf));
  const gone = before.filter((totals) => !known.has(keyOf(totals)));
  const nothing = { listenedMs: 0, answers: 0, rights: 0 };
  return [...now, ...gone.map(({ course }) => ({ course, ...nothing }))].map((totals) => ({
    now: totals,
    before: earlier.get(keyOf(totals)),
  }));
}
