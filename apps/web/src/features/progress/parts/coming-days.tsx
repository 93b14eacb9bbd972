import { For, type JSX, Show } from "solid-js";

import type { DueReviews } from "../../../data/reviews.ts";
import { t } from "../../../i18n/progress.ts";
import { Section } from "../../../ui/index.ts";
import { sayDay } from "../../../parts/standing/say-day.ts";

/** How many reviews are due on the next days. */
export function ComingDays(props: { coming: DueReviews["coming"] }): JSX.Element {
  const most = () => Math.max(...props.coming.map(({ count }) => count));
  return (
    <Show when={props.coming.length > 0}>
      <Section title={t("progress.coming")}>
        <ul class="flex max-w-2xl flex-col gap-3">
          <For each={props.coming}>
            {({ day, count }) => (
              <li class="grid grid-cols-[minmax(6rem,9rem)_1fr] items-center gap-x-4 text-sm">
                <span class="font-medium first-letter:uppercase">{sayDay(day, Date.now())}</span>
                <span class="flex items-center gap-3">
                  <span aria-hidden="true" class="track h-2 flex-1 rounded-full bg-sunken">
                    <span
                      class="block h-full rounded-full bg-accent"
                      style={{ width: `${(count / most()) * 100}%` }}
                    />
                  </span>
                  <span class="tabular w-24 text-ink-soft">
                    {t("progress.questions", { count })}
                  </span>
                </span>
              </li>
            )}
          </For>
        </ul>
      </Section>
    </Show>
  );
}
