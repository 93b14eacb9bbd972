import { For, type JSX } from "solid-js";

interface NumbersTableProps {
  caption: string;
  /** Of the column that names the rows, and of the numbers. */
  heads: readonly [string, ...string[]];
  rows: readonly { name: string; values: readonly string[] }[];
}

/** The numbers of a chart. */
export function NumbersTable(props: NumbersTableProps): JSX.Element {
  return (
    <table class="tabular w-full max-w-lg">
      <caption class="sr-only">{props.caption}</caption>
      <thead class="text-ink-soft">
        <tr class="border-b border-line align-bottom">
          <For each={props.heads}>
            {(head, at) => (
              <th
                scope="col"
                class={`py-1.5 font-medium ${at() === 0 ? "text-start" : "ps-3 text-end"}`}
              >
                {head}
              </th>
            )}
          </For>
        </tr>
      </thead>
      <tbody class="divide-y divide-line">
        <For each={props.rows}>
          {({ name, values }) => (
            <tr>
              <th scope="row" class="py-1.5 text-start font-normal first-letter:uppercase">
                {name}
              </th>
              <For each={values}>{(value) => <td class="py-1.5 ps-3 text-end">{value}</td>}</For>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}
