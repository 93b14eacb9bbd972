import { writeCsv } from "@learnlab/domain/client";
import { For, type JSX, Show } from "solid-js";

import type { ImportedLine } from "../../../../data/invitations.ts";
import { t } from "../../../../i18n/roster.ts";
import { saveFile } from "../../../../save-file.ts";
import { Button } from "../../../../ui/index.ts";

/** What became of each line, and the links of those who were not mailed, which are shown only now. */
export function RosterResult(props: { lines: ImportedLine[] }): JSX.Element {
  const toHand = () =>
    props.lines.filter(({ link, outcome }) => link !== null && outcome !== "mailed");
  const save = () => {
    const rows = toHand().map(({ email, link }) => ({ email, link }));
    const file = new Blob([writeCsv({ columns: ["email", "link"], rows })], { type: "text/csv" });
    saveFile(file, "invitations.csv");
  };
  return (
    <section aria-label={t("roster.result")}>
      <h2 class="text-lg font-semibold">{t("roster.result")}</h2>
      <ul class="mt-3 divide-y divide-line border-y border-line">
        <For each={props.lines}>
          {({ line, email, outcome }) => (
            <li class="py-2.5">
              <p class="font-medium wrap-anywhere">{email}</p>
              <p class="text-sm text-ink-soft">
                {t("roster.line", { line })} {t(`roster.outcome.${outcome}`)}
              </p>
            </li>
          )}
        </For>
      </ul>
      <Show when={toHand().length > 0}>
        <p class="mt-4 mb-3 text-ink-soft">{t("roster.linksHint")}</p>
        <Button look="primary" icon="download" onClick={save}>
          {t("roster.links", { count: toHand().length })}
        </Button>
      </Show>
    </section>
  );
}
