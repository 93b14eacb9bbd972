import { createEffect, createUniqueId, type JSX, onCleanup, Show } from "solid-js";

import { t } from "../i18n/index.ts";
import { IconButton } from "./button.tsx";

interface DialogProps {
  isOpen: boolean;
  onClose: () => void;
  title: string;
  children: JSX.Element;
  /** The buttons, the confirming one last. */
  actions?: JSX.Element;
}

/** The platform's modal dialog: it keeps focus inside, closes on Escape and gives focus back. */
export function Dialog(props: DialogProps): JSX.Element {
  const id = createUniqueId();
  let element: HTMLDialogElement | undefined;
  createEffect(() => {
    if (element === undefined || props.isOpen === element.open) return;
    if (props.isOpen) element.showModal();
    else element.close();
  });
  onCleanup(() => element?.close());
  return (
    <dialog
      ref={(own) => (element = own)}
      aria-labelledby={id}
      onClose={() => props.onClose()}
      onClick={(event) => event.target === element && props.onClose()}
      class="m-auto w-[calc(100%-32px)] max-w-md rounded-lg bg-surface text-ink shadow-float backdrop:bg-[rgb(10_8_5/45%)] max-sm:mb-4"
    >
      <Show when={props.isOpen}>
        <div class="relative p-6">
          <h2 id={id} class="pr-10 text-lg font-semibold">
            {props.title}
          </h2>
          <div class="mt-1.5 text-ink-soft">{props.children}</div>
          <Show when={props.actions}>
            <div class="mt-6 flex flex-wrap justify-end gap-3">{props.actions}</div>
          </Show>
          {/* Last, so that focus begins in what the dialog is about. */}
          <IconButton
            icon="close"
            label={t("action.close")}
            class="absolute top-3.5 right-3"
            onClick={() => props.onClose()}
          />
        </div>
      </Show>
    </dialog>
  );
}
