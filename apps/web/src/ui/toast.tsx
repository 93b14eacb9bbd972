import { createSignal, For, type JSX, onCleanup, Show } from "solid-js";

import { t } from "../i18n/index.ts";
import { IconButton } from "./button.tsx";

interface ToastText {
  message: string;
  /** One action, usually undo. */
  action?: { label: string; run: () => void };
}

interface ShownToast extends ToastText {
  id: number;
}

/** Long enough to read and reach; the time stops while it is hovered or focused. */
const STAYS_MS = 8000;

const [toasts, setToasts] = createSignal<ShownToast[]>([]);
let lastId = 0;

/** Shows a message at the bottom of the page for a moment. */
export function showToast(toast: ToastText): void {
  lastId += 1;
  setToasts((shown) => [...shown.slice(-2), { ...toast, id: lastId }]);
}

function dismiss(id: number): void {
  setToasts((shown) => shown.filter((toast) => toast.id !== id));
}

/** Where toasts appear; once in the app. */
export function ToastRegion(): JSX.Element {
  return (
    <div
      role="status"
      aria-live="polite"
      class="pointer-events-none fixed inset-x-4 bottom-[calc(max(var(--shell-bottom)+var(--player-height),var(--bar-rise))+16px)] z-50 flex flex-col items-center gap-2 lg:right-(--shell-right) lg:left-(--shell-left)"
    >
      <For each={toasts()}>{(toast) => <Toast toast={toast} />}</For>
    </div>
  );
}

function Toast(props: { toast: ShownToast }): JSX.Element {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = () => clearTimeout(timer);
  const start = () => {
    wait();
    timer = setTimeout(() => dismiss(props.toast.id), STAYS_MS);
  };
  start();
  onCleanup(wait);
  return (
    <div
      class="pointer-events-auto flex w-full max-w-md items-center gap-1 rounded-lg bg-ink py-1 pr-1 pl-4 text-sm text-ground shadow-float"
      onPointerEnter={wait}
      onPointerLeave={start}
      onFocusIn={wait}
      onFocusOut={start}
    >
      <p class="min-w-0 flex-1 py-2.5">{props.toast.message}</p>
      <Show when={props.toast.action}>
        {(action) => (
          <button
            type="button"
            class="min-h-11 shrink-0 rounded-md px-3 font-semibold underline underline-offset-4"
            onClick={() => {
              dismiss(props.toast.id);
              action().run();
            }}
          >
            {action().label}
          </button>
        )}
      </Show>
      <IconButton
        icon="close"
        label={t("action.dismiss")}
        size={18}
        class="!text-ground opacity-80 hover:bg-transparent hover:opacity-100"
        onClick={() => dismiss(props.toast.id)}
      />
    </div>
  );
}
