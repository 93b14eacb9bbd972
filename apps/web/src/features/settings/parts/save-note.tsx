import { createEffect, createSignal, type JSX, on, onCleanup, Show } from "solid-js";

import { t } from "../../../i18n/settings.ts";
import { Icon, joinClasses } from "../../../ui/index.ts";

const STAYS_MS = 2500;

/** Says that a change is being saved, and for a moment that it is, wherever the page is scrolled to. */
export function SaveNote(props: { saving: "idle" | "saving" | "saved" }): JSX.Element {
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
    <div
      role="status"
      class="pointer-events-none fixed inset-x-0 bottom-[calc(var(--shell-bottom)+var(--player-height)+16px)] z-30 flex justify-center lg:left-(--shell-left)"
    >
      <p
        class={joinClasses(
          "flex min-h-9 items-center gap-2 rounded-full bg-ink px-4 text-sm font-medium text-ground shadow-float transition-opacity duration-150",
          !isShown() && "opacity-0",
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
