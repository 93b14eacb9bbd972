import { For, type JSX, Show } from "solid-js";

import type { RosterPreview } from "../../../../data/invitations.ts";
import { t } from "../../../../i18n/roster.ts";
import { FaultyLines } from "../../../../parts/table-file/faulty-lines.tsx";
import { Facts, Notice } from "../../../../ui/index.ts";

/** Each line that is left out with its reason, and who would be invited as what. */
export function RosterLines(props: { preview: RosterPreview }): JSX.Element {
  return (
    <section aria-label={t("roster.preview")}>
      <h2 class="mb-4 text-lg font-semibold">{t("roster.preview")}</h2>
      <Show when={props.preview.missing.length > 0}>
        <Notice icon="alert">{t("roster.missing")}</Notice>
      </Show>
      <FaultyLines
        title={t("roster.faults", { count: props.preview.faults.length })}
        lines={props.preview.faults.map(({ line, fault, text }) => ({
          why: `${t("roster.line", { line })} ${t(`roster.fault.${fault}`)}`,
          text,
        }))}
      />
      <Show when={props.preview.people.length > 0}>
        <h3 class="font-semibold">{t("roster.good", { count: props.preview.people.length })}</h3>
        <ul
          class="mt-2 max-h-96 divide-y divide-line overflow-y-auto border-y border-line"
          tabindex="0"
        >
          <For each={props.preview.people}>
            {({ email, role, courses, isInvited }) => (
              <li class="py-2.5">
                <p class="font-medium wrap-anywhere">{email}</p>
                <Facts
                  facts={[
                    t(`role.${role}`),
                    ...courses.map(({ title }) => title),
                    isInvited ? t("roster.invitedBefore") : "",
                  ]}
                />
              </li>
            )}
          </For>
        </ul>
      </Show>
    </section>
  );
}
