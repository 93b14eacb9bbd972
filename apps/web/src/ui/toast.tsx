import { createSignal, For, type JSX, onCleanup, Show } from "solid-js";

import { t } from "../i18n/index.ts";
import { IconButton } from "./button.tsx";
import { joinClasses } from "./class-names.ts";

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
/** The last one covers the others. */
const [regions, setRegions] = createSignal<symbol[]>([]);
let lastId = 0;

/** Shows a message at the bottom of the page for a moment. */
export function showToast(toast: ToastText): void {
  lastId += 1;
  setToasts((shown) => [...shown.slice(-2), { ...toast, id: lastId }]);
}

function dismiss(id: number): void {
  setToasts((shown) => shown.filter((toast) => toast.id !== id));
}

const ON_PAGE =
  "fixed inset-x-4 bottom-[calc(max(var(--shell-bottom)+var(--player-height),var(--bar-rise))+16px)] lg:right-(--shell-right) lg:left-(--shell-left)";

/** Where toasts appear: on the page, or in the sheet that covers it, at the place that it gives them. */
export function ToastRegion(props: { class?: string }): JSX.Element {
  const own = Symbol("region");
  setRegions((all) => [...all, own]);
  onCleanup(() => setRegions((all) => all.filter((region) => region !== own)));
  return (
    <div
      role="status"
      aria-live="polite"
      class={joinClasses(
        "pointer-events-none z-50 flex flex-col items-center gap-2",
        props.class ?? ON_PAGE,
      )}
    >
      <For each={regions().at(-1) === own ? toasts() : []}>
        {(toast) => <Toast toast={toast} />}
      </For>
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
