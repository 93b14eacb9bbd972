import { createAsync } from "@solidjs/router";
import { For, type JSX, Show } from "solid-js";

import { loadLooks } from "../../../data/account.ts";
import { formatDate, formatTime } from "../../../i18n/index.ts";
import { t } from "../../../i18n/own-account.ts";
import { Section } from "../../../ui/index.ts";

/** When staff looked at this account, and why; nothing where nobody did. */
export function Looks(): JSX.Element {
  const looks = createAsync(() => loadLooks());
  return (
    <Show when={(looks()?.length ?? 0) > 0}>
      <Section title={t("own.looks")} hint={t("own.looksHint")}>
        <ul class="divide-y divide-line border-y border-line">
          <For each={looks()}>
            {({ at, reason }) => (
              <li class="py-3 text-sm">
                {t("own.look", { date: formatDate(at, Date.now()), time: formatTime(at) })}{" "}
                <Show when={reason}>{(why) => t(`own.look.${why()}`)}</Show>
              </li>
            )}
          </For>
        </ul>
      </Section>
    </Show>
  );
}
