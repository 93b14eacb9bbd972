import { A } from "@solidjs/router";
import type { JSX } from "solid-js";

import { t } from "../../../i18n/progress.ts";
import { Icon } from "../../../ui/index.ts";

/** How many questions are due, with a link. */
export function DueLine(props: { count: number }): JSX.Element {
  return (
    <A
      href="/progress/review"
      class="mt-8 flex min-h-11 items-center gap-3 rounded-md bg-accent-soft px-4 py-2.5 text-sm font-semibold text-accent-ink hover:underline"
    >
      <Icon name="question" size={20} />
      <span class="min-w-0 flex-1">{t("progress.due", { count: props.count })}</span>
      <Icon name="chevronLeft" size={20} class="rotate-180" />
    </A>
  );
}
