import { type JSX, Show } from "solid-js";

import { t } from "../../../i18n/lessons.ts";
import { Button, ErrorNotice } from "../../../ui/index.ts";
import type { LessonEdit } from "../create-lesson-edit.ts";

/** Stays at the bottom while a lesson is edited: how much is changed, and what to do with it. */
export function SaveBar(props: { edit: LessonEdit; onCancel: () => void }): JSX.Element {
  const count = () => props.edit.changed().length;
  const isOutdated = () => {
    const reason = props.edit.failure()?.reason;
    return reason === "lesson.changed" || reason === "lesson.not_found";
  };
  return (
    <Show when={props.edit.language() !== null}>
      <div class="sticky bottom-[calc(var(--shell-bottom)+var(--player-height))] z-10 -mx-3 mt-8 flex flex-col gap-3 border-t border-line bg-ground px-3 py-3">
        <Show when={props.edit.failure()}>
          {(failure) => (
            <ErrorNotice failure={failure()}>
              <Show when={isOutdated()}>
                <Button look="quiet" class="-ml-5" onClick={() => void props.edit.lookAgain()}>
                  {t("lesson.look")}
                </Button>
              </Show>
            </ErrorNotice>
          )}
        </Show>
        <div class="flex flex-wrap items-center gap-x-4 gap-y-2">
          <Button
            type="submit"
            look="primary"
            disabled={count() === 0}
            isBusy={props.edit.isBusy()}
          >
            {t("lesson.save")}
          </Button>
          <Button look="quiet" onClick={() => props.onCancel()}>
            {t("lesson.cancel")}
          </Button>
          <p role="status" class="text-sm text-ink-soft">
            {count() === 0 ? t("lesson.nothingChanged") : t("lesson.changes", { count: count() })}
          </p>
        </div>
      </div>
    </Show>
  );
}
