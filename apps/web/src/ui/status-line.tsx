import { useIsRouting } from "@solidjs/router";
import { type JSX, Show } from "solid-js";

import { connectionState } from "../connection.ts";
import { formatDay, formatTime, t } from "../i18n/index.ts";
import { asOf } from "../keep-last.ts";
import { Icon } from "./icons.tsx";

/** One line about a lost connection, and about a link that was pressed meanwhile. */
export function StatusLine(props: { class?: string }): JSX.Element {
  const isRouting = useIsRouting();
  const text = () => {
    const state = connectionState();
    if (state === "offline") return isRouting() ? t("state.offlineOpens") : t("state.offline");
    if (state === "away") return isRouting() ? t("state.awayOpens") : t("state.away");
    return asOf() === null ? null : t("state.outdated");
  };
  const age = () => {
    const at = asOf();
    if (at === null) return "";
    return t("state.asOf", { day: formatDay(at, Date.now()), time: formatTime(at) });
  };
  return (
    <div role="status" class={props.class}>
      <Show when={text()}>
        {(said) => (
          <p class="flex items-center justify-center gap-2 bg-warm-soft px-5 py-2 text-sm text-warm">
            <Icon name="offline" size={18} class="shrink-0" />
            {said()} {age()}
          </p>
        )}
      </Show>
    </div>
  );
}
