import { For, type JSX } from "solid-js";

import { t } from "../../../i18n/study.ts";
import { joinClasses } from "../../../ui/index.ts";

/** The number of the current question, out of how many. */
export function StepDots(props: { at: number; count: number }): JSX.Element {
  return (
    <p class="flex items-center gap-1.5">
      <span class="sr-only" role="status">
        {t("welcome.step", { step: props.at + 1, count: props.count })}
      </span>
      <For each={Array.from({ length: props.count }, (_, dot) => dot)}>
        {(dot) => (
          <span
            class={joinClasses(
              "h-1.5 rounded-full transition-[width] duration-150",
              dot === props.at ? "w-6 bg-accent" : "w-1.5",
              dot < props.at && "bg-accent",
              dot > props.at && "bg-line-strong",
            )}
          />
        )}
      </For>
    </p>
  );
}
