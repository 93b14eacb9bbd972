import { createEffect, createSignal, type JSX, on, onCleanup, Show } from "solid-js";

import type { Failure } from "../../../api.ts";
import { t } from "../../../i18n/settings.ts";
import { Icon, IconButton, joinClasses, standAtBottom } from "../../../ui/index.ts";

const STAYS_MS = 2500;

interface SaveNoteProps {
  saving: "idle" | "saving" | "saved";
  /** Why the last change was reverted. */
  failure: Failure | null;
  onDismiss: () => void;
}

/**
 * Says briefly that a change was saved, or until dismissed why it was not; visible at any scroll position.
 */
export function SaveNote(props: SaveNoteProps): JSX.Element {
  const [isShown, setShown] = createSignal(false);
  createEffect(
    on(
      () => props.saving,
      (saving) => {
        setShown(saving !== "idle");
        if (saving !== "saved") return;
        const timer = setTimeout(() => setShown(false), STAYS_MS);
        onCleanup(() => clearTimeout(timer));
      },
    ),
  );
  return (
    <div class="pointer-events-none fixed inset-x-4 bottom-[calc(var(--shell-bottom)+var(--player-height)+16px)] z-30 flex flex-col items-center gap-2 lg:right-[calc(var(--shell-right)+16px)] lg:left-[calc(var(--shell-left)+16px)]">
      <Show when={props.failure}>
        {(failure) => <Failed message={failure().message} onDismiss={props.onDismiss} />}
      </Show>
      <p
        role="status"
        class={joinClasses(
          "flex min-h-9 items-center gap-2 rounded-full bg-ink px-4 text-sm font-medium text-ground shadow-float transition-opacity duration-150",
          !isShown() && "opacity-0",
          props.failure !== null && "hidden",
        )}
      >
        <Show when={isShown()}>
          <Show when={props.saving === "saved"} fallback={t("settings.saving")}>
            <Icon name="check" size={16} />
            {t("settings.saved")}
          </Show>
        </Show>
      </p>
    </div>
  );
}

function Failed(props: { message: string; onDismiss: () => void }): JSX.Element {
  let note: HTMLElement | undefined;
  standAtBottom(() => note);
  return (
    <div
      ref={(element) => (note = element)}
      role="alert"
      class="pointer-events-auto flex w-full max-w-md items-start gap-3 rounded-lg border border-bad bg-bad-soft py-1 pr-1 pl-4 text-sm shadow-float"
    >
      <Icon name="alert" class="mt-2.5 shrink-0 text-bad" />
      <p class="min-w-0 flex-1 py-2.5">
        <span class="block font-semibold">{t("settings.notSaved")}</span>
        {props.message}
      </p>
      <IconButton
        icon="close"
        label={t("action.dismiss")}
        size={18}
        onClick={() => props.onDismiss()}
      />
    </div>
  );
}
