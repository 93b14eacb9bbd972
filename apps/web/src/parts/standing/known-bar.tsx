import { For, type JSX, Show } from "solid-js";

import type { LearnerState } from "../../data/learner-state.ts";
import { t } from "../../i18n/standing.ts";

/** From what is known for good to what is new. */
const SHARES = [
  { state: "mastered", count: "mastered", look: "bg-good" },
  { state: "learning", count: "learning", look: "bg-accent" },
  { state: "not_yet", count: "notYet", look: "bg-line-strong/40" },
] as const;

/** How much of a course is mastered, being learned and new: as a bar, and in numbers that stand for themselves. */
export function KnownBar(props: { state: LearnerState }): JSX.Element {
  const counts = () => props.state.counts;
  const all = () => Math.max(1, counts().mastered + counts().learning + counts().notYet);
  return (
    <>
      <div aria-hidden="true" class="flex h-2 gap-0.5 overflow-hidden rounded-full">
        <For each={SHARES.filter(({ count }) => counts()[count] > 0)}>
          {({ state, count, look }) => (
            <span
              data-state={state}
              class={`known-share min-w-1.5 ${look}`}
              style={{ width: `${(counts()[count] / all()) * 100}%` }}
            />
          )}
        </For>
      </div>
      <dl
        aria-label={t("standing.known", { title: props.state.title })}
        class="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-sm"
      >
        <For each={SHARES}>
          {({ state, count, look }) => (
            <div class="flex items-center gap-2">
              <span
                aria-hidden="true"
                data-state={state}
                class={`known-share size-2.5 rounded-full ${look}`}
              />
              <dt class="text-ink-soft">{t(`standing.state.${state}`)}</dt>
              <dd class="tabular font-semibold">{counts()[count]}</dd>
            </div>
          )}
        </For>
        <Show when={counts().due > 0}>
          <div>
            <dt class="sr-only">{t("standing.dueNow")}</dt>
            <dd class="font-medium text-accent-ink">
              {t("standing.due", { count: counts().due })}
            </dd>
          </div>
        </Show>
      </dl>
    </>
  );
}
