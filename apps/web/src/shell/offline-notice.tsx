import { revalidate } from "@solidjs/router";
import { createSignal, type JSX, onCleanup, Show } from "solid-js";

import { t } from "../i18n/index.ts";
import { isOutdated } from "../keep-last.ts";
import { Icon } from "../ui/index.ts";

export function OfflineNotice(): JSX.Element {
  const [isOffline, setOffline] = createSignal(!navigator.onLine);
  const look = () => {
    setOffline(!navigator.onLine);
    if (navigator.onLine && isOutdated()) void revalidate();
  };
  addEventListener("online", look);
  addEventListener("offline", look);
  onCleanup(() => {
    removeEventListener("online", look);
    removeEventListener("offline", look);
  });
  return (
    <div role="status" class="sticky top-0 z-40">
      <Show when={isOffline() || isOutdated()}>
        <p class="flex items-center justify-center gap-2 bg-warm-soft px-5 py-2 text-sm text-warm lg:pl-[calc(var(--shell-left)+20px)]">
          <Icon name="offline" size={18} class="shrink-0" />
          {isOffline() ? t("state.offline") : t("state.outdated")}
        </p>
      </Show>
    </div>
  );
}
