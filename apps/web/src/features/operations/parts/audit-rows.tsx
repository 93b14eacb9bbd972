import { createAsync } from "@solidjs/router";
import { createSignal, For, type JSX, Show, startTransition } from "solid-js";

import { t } from "../../../i18n/audit.ts";
import { Button, Facts } from "../../../ui/index.ts";
import { type AuditQuestion, type AuditRow, loadAudit, type Someone } from "../../../data/audit.ts";
import { describeDetails, nameAction, readActor, readPerson } from "../describe-audit.ts";
import { formatMoment } from "../format-figures.ts";

interface Props {
  asked: AuditQuestion;
  isFiltered: boolean;
  onChange: (part: Partial<AuditQuestion>) => void;
}

export function AuditRows(props: Props): JSX.Element {
  const [pages, setPages] = createSignal(1);
  const list = createAsync(() => loadAudit(props.asked, pages()));
  return (
    <>
      <ul class="divide-y divide-line border-y border-line">
        <For
          each={list()?.rows}
          fallback={
            <li class="py-5 text-ink-soft">
              {t(props.isFiltered ? "audit.noneSuch" : "audit.none")}
            </li>
          }
        >
          {(row) => <Row row={row} onChange={props.onChange} />}
        </For>
      </ul>
      <Show when={list()?.hasMore}>
        <div class="mt-4 flex justify-center">
          <Button onClick={() => void startTransition(() => setPages((count) => count + 1))}>
            {t("audit.more")}
          </Button>
        </div>
      </Show>
    </>
  );
}

function Row(props: { row: AuditRow; onChange: Props["onChange"] }): JSX.Element {
  const actor = () => readActor(props.row);
  const request = () =>
    props.row.requestId === "" ? "" : t("audit.request", { id: props.row.requestId.slice(0, 8) });
  return (
    <li class="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-0.5 py-3">
      <div class="min-w-0 flex-1 basis-72">
        <p class="font-medium">{nameAction(props.row.action)}</p>
        <p class="flex flex-wrap items-baseline gap-x-4 text-sm">
          <Name
            label={t("audit.by", actor())}
            hint={t("audit.showBy", actor())}
            someone={actor()}
            onChoose={(by) => props.onChange({ by })}
          />
          <Show when={readPerson(props.row)}>
            {(person) => (
              <Name
                label={t("audit.about", person())}
                hint={t("audit.showAbout", person())}
                someone={person()}
                onChoose={(about) => props.onChange({ about })}
              />
            )}
          </Show>
        </p>
        <Facts facts={[...describeDetails(props.row.details), request()]} />
      </div>
      <time
        class="tabular shrink-0 text-sm text-ink-soft"
        dateTime={new Date(props.row.at).toISOString()}
      >
        {formatMoment(props.row.at, Date.now())}
      </time>
    </li>
  );
}

/** A name that filters the log when pressed. */
function Name(props: {
  label: string;
  hint: string;
  someone: Someone;
  onChoose: (someone: Someone) => void;
}): JSX.Element {
  return (
    <Show when={props.someone.id !== ""} fallback={<span>{props.label}</span>}>
      <button
        type="button"
        class="min-h-6 max-w-full truncate text-left text-accent-ink hover:underline"
        title={props.hint}
        onClick={() => props.onChoose(props.someone)}
      >
        {props.label}
      </button>
    </Show>
  );
}
