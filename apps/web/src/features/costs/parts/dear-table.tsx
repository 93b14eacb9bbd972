import { A } from "@solidjs/router";
import { For, type JSX, Show } from "solid-js";

import { formatMoney } from "../../../i18n/format-money.ts";
import { regionLocale } from "../../../i18n/index.ts";
import { t } from "../../../i18n/spend.ts";
import { SaveTable } from "../../../parts/save-table.tsx";
import { Section } from "../../../ui/index.ts";
import { toDollars } from "../table-of-spend.ts";

export interface DearRow {
  name: string;
  href: string | null;
  episodes: number;
  microDollars: number;
}

interface DearTableProps {
  title: string;
  /** What a row names. */
  head: string;
  hint: string;
  empty: string;
  rows: readonly DearRow[];
}

/** Who or what cost most this month, with the way to each. */
export function DearTable(props: DearTableProps): JSX.Element {
  const table = () => ({
    columns: ["name", "episodes", "dollars"],
    rows: props.rows.map(({ name, episodes, microDollars }) => ({
      name,
      episodes,
      dollars: toDollars(microDollars),
    })),
  });
  return (
    <Section
      title={props.title}
      hint={props.hint}
      actions={
        <Show when={props.rows.length > 0}>
          <SaveTable title={props.title} read={table} />
        </Show>
      }
    >
      <Show
        when={props.rows.length > 0}
        fallback={<p class="text-sm text-ink-soft">{props.empty}</p>}
      >
        <table class="w-full text-sm">
          <caption class="sr-only">{props.title}</caption>
          <thead>
            <tr class="border-b border-line text-xs text-ink-faint">
              <th scope="col" class="py-2 text-left font-medium">
                {props.head}
              </th>
              <th scope="col" class="py-2 pl-4 text-right font-medium">
                {t("spend.episodes")}
              </th>
              <th scope="col" class="py-2 pl-4 text-right font-medium">
                {t("spend.cost")}
              </th>
            </tr>
          </thead>
          <tbody class="divide-y divide-line border-b border-line">
            <For each={props.rows}>{(row) => <Row row={row} />}</For>
          </tbody>
        </table>
      </Show>
    </Section>
  );
}

function Row(props: { row: DearRow }): JSX.Element {
  return (
    <tr>
      <th scope="row" class="text-left font-medium break-words">
        <Show when={props.row.href} fallback={<span class="block py-2.5">{props.row.name}</span>}>
          {(href) => (
            <A href={href()} class="flex min-h-11 items-center py-2.5 hover:underline lg:min-h-9">
              <bdi class="min-w-0">{props.row.name}</bdi>
            </A>
          )}
        </Show>
      </th>
      <td class="tabular py-2.5 pl-4 text-right text-ink-soft">
        {props.row.episodes.toLocaleString(regionLocale())}
      </td>
      <td class="tabular py-2.5 pl-4 text-right">{formatMoney(props.row.microDollars)}</td>
    </tr>
  );
}
