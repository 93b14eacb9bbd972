import { type JSX, Show } from "solid-js";

import { t } from "../../../i18n/lessons.ts";
import { Button, ErrorNotice, standAtBottom } from "../../../ui/index.ts";
import type { LessonEdit } from "../create-lesson-edit.ts";

/** Stays at the bottom while a lesson is edited: the number of changes, and the buttons. */
export function SaveBar(props: SaveBarProps): JSX.Element {
  return (
    <Show when={props.edit.language() !== null}>
      <Bar {...props} />
    </Show>
  );
}

interface SaveBarProps {
  edit: LessonEdit;
  /** The version of the shown lesson. */
  version: number;
  onCancel: () => void;
}

function Bar(props: SaveBarProps): JSX.Element {
  let bar: HTMLElement | undefined;
  standAtBottom(() => bar);
  const count = () => props.edit.changed().length;
  return (
    <div
      ref={(element) => (bar = element)}
      class="sticky bottom-[calc(var(--shell-bottom)+var(--player-height))] z-10 -mx-3 mt-8 flex flex-col gap-3 border-t border-line bg-ground px-3 py-3"
    >
      <WhatHappened edit={props.edit} version={props.version} />
      <div class="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Show when={props.edit.fate() !== "withdrawn"}>
          <Button
            type="submit"
            look="primary"
            disabled={count() === 0}
            isBusy={props.edit.isBusy()}
          >
            {props.edit.fate() === "replaced" ? t("lesson.saveAsNew") : t("lesson.save")}
          </Button>
        </Show>
        <Button look="quiet" onClick={() => props.onCancel()}>
          {t("lesson.cancel")}
        </Button>
        <p role="status" class="text-sm text-ink-soft">
          {count() === 0 ? t("lesson.nothingChanged") : t("lesson.changes", { count: count() })}
        </p>
      </div>
    </div>
  );
}

/** The server's error, and what happened to the lesson in the meantime. */
function WhatHappened(props: { edit: LessonEdit; version: number }): JSX.Element {
  const isOutdated = () => {
    const reason = props.edit.failure()?.reason;
    return reason === "lesson.changed" || reason === "lesson.not_found";
  };
  return (
    <>
      <Show when={props.edit.fate() === "replaced" && props.edit.isUnsaved()}>
        <ErrorNotice failure={{ message: t("lesson.replaced", { version: props.version }) }} />
      </Show>
      <Show when={props.edit.fate() === "withdrawn"}>
        <ErrorNotice failure={{ message: t("lesson.takenBack") }}>
          <LookAgain edit={props.edit} label={t("lesson.lookAgain")} />
        </ErrorNotice>
      </Show>
      <Show when={props.edit.failure()}>
        {(failure) => (
          <ErrorNotice failure={failure()}>
            <Show when={isOutdated()}>
              <LookAgain edit={props.edit} label={t("lesson.look")} />
            </Show>
          </ErrorNotice>
        )}
      </Show>
    </>
  );
}

function LookAgain(props: { edit: LessonEdit; label: string }): JSX.Element {
  return (
    <Button
      look="quiet"
      class="-ml-5"
      isBusy={props.edit.isBusy()}
      onClick={() => void props.edit.lookAgain()}
    >
      {props.label}
    </Button>
  );
}
