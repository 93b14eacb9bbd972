import { For, type JSX, Show } from "solid-js";

import { t } from "../../../i18n/lessons.ts";
import { CopyField } from "../../../ui/index.ts";
import type { LessonEdit } from "../create-lesson-edit.ts";

/** Texts written for sentences that the newest version lacks, for copying. */
export function Leftovers(props: { edit: LessonEdit }): JSX.Element {
  return (
    <Show when={props.edit.leftovers().length > 0}>
      <section class="mt-7">
        <h2 class="text-sm font-semibold text-accent-ink">{t("lesson.leftovers")}</h2>
        <p class="mt-1 mb-3 text-sm text-ink-soft">{t("lesson.leftoversText")}</p>
        <div class="flex flex-col gap-3">
          <For each={props.edit.leftovers()}>
            {(words) => <CopyField label={t("lesson.leftover")} text={words} />}
          </For>
        </div>
      </section>
    </Show>
  );
}
