import { For, type JSX, Show } from "solid-js";

import { t } from "../../../i18n/progress.ts";
import { sayNumber, sayRights, sayRightShare } from "../say-numbers.ts";
import type { Period, Totals } from "../timeframes.ts";

interface Figure {
  name: string;
  value: string;
  before: string;
  /** What stands behind it; empty where it says all. */
  detail: string;
}

/** What else a period was, beside the one before. */
export function PeriodFigures(props: { period: Period }): JSX.Element {
  return (
    <dl class="tabular mt-8 grid grid-cols-2 gap-x-6 gap-y-6 md:grid-cols-4">
      <For each={listFigures(props.period)}>
        {({ name, value, detail, before }) => (
          <div class="min-w-0 wrap-anywhere">
            <dt class="text-sm text-ink-soft">{name}</dt>
            <dd class="mt-0.5 text-xl font-semibold">{value}</dd>
            <Show when={detail !== ""}>
              <dd class="text-sm">{detail}</dd>
            </Show>
            <dd class="mt-0.5 text-sm text-ink-soft">{t("figures.before", { value: before })}</dd>
          </div>
        )}
      </For>
    </dl>
  );
}

function listFigures({ now, before }: Period): Figure[] {
  return [
    figureOf("figures.sessions", { now, before, say: ({ sessions }) => sayNumber(sessions) }),
    figureOf("figures.finished", { now, before, say: ({ finished }) => sayNumber(finished) }),
    {
      ...figureOf("figures.right", { now, before, say: sayRightShare }),
      detail: now.answers === 0 ? "" : sayRights(now),
      before: before.answers === 0 ? t("figures.none") : sayShare(before),
    },
    {
      ...figureOf("figures.speed", { now, before, say: saySpeed }),
      detail: now.speed === null || now.speed === 1 ? "" : t("figures.byClock"),
    },
  ];
}

function figureOf(
  key: "figures.sessions" | "figures.finished" | "figures.right" | "figures.speed",
  { now, before, say }: { now: Totals; before: Totals; say: (totals: Totals) => string },
): Figure {
  return { name: t(key), value: say(now), before: say(before), detail: "" };
}

function sayShare(totals: Totals): string {
  return t("figures.share", { share: sayRightShare(totals), rights: sayRights(totals) });
}

function saySpeed({ speed }: Totals): string {
  return speed === null
    ? t("figures.none")
    : t("figures.times", { speed: sayNumber(Math.round(speed * 100) / 100) });
}
