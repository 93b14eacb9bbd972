import { createSignal, For, type JSX, Show } from "solid-js";

import { createTask } from "../../../../create-task.ts";
import {
  conceptTableOf,
  previewConceptTable,
  saveConceptTable,
  type TablePreview,
} from "../../../../data/concept-table.ts";
import { listTitles } from "../../../../i18n/index.ts";
import { t } from "../../../../i18n/concepts.ts";
import { chooseFiles } from "../../../../parts/choose-files.ts";
import { FaultyLines } from "../../../../parts/table-file/faulty-lines.tsx";
import { readTable } from "../../../../parts/table-file/read-table.ts";
import { Button, ButtonLink, ErrorNotice, Notice, showToast } from "../../../../ui/index.ts";

const ENDINGS = [".csv", ".tsv", ".txt"];

/** The concepts as a file for a spreadsheet, out and in; what comes in is shown before anything is kept. */
export function ConceptFile(props: { courseId: string; hasConcepts: boolean }): JSX.Element {
  const [read, setRead] = createSignal<{ csv: string; preview: TablePreview } | null>(null);
  const reading = createTask(async (file: File) => {
    const csv = await readTable(file);
    setRead({ csv, preview: await previewConceptTable({ courseId: props.courseId, csv }) });
  });
  const bringing = createTask(async (csv: string) => {
    const { added, changed } = await saveConceptTable({ courseId: props.courseId, csv });
    setRead(null);
    showToast({ message: t("concepts.file.brought", { added, changed }) });
  });
  const choose = () =>
    chooseFiles({
      endings: ENDINGS,
      isMultiple: false,
      onFile: (file) => void reading.start(file),
    });
  return (
    <>
      <p class="max-w-prose text-sm text-ink-soft">{t("concepts.file.hint")}</p>
      <div class="mt-3 flex flex-wrap gap-2">
        <Show when={props.hasConcepts}>
          <ButtonLink
            href={conceptTableOf(props.courseId)}
            icon="download"
            rel="external"
            download=""
          >
            {t("concepts.file.out")}
          </ButtonLink>
        </Show>
        <Button icon="text" isBusy={reading.isBusy()} onClick={choose}>
          {read() === null ? t("concepts.file.in") : t("concepts.file.other")}
        </Button>
      </div>
      <Show when={reading.failure() ?? bringing.failure()}>
        {(failure) => (
          <div class="mt-4">
            <ErrorNotice failure={failure()} />
          </div>
        )}
      </Show>
      <div role="status">
        <Show when={read()} keyed>
          {({ csv, preview }) => (
            <Preview
              preview={preview}
              isBusy={bringing.isBusy()}
              onBring={() => void bringing.start(csv)}
            />
          )}
        </Show>
      </div>
    </>
  );
}

interface PreviewProps {
  preview: TablePreview;
  isBusy: boolean;
  onBring: () => void;
}

/** Each line that is left out with its reason, and what would be added and changed. */
function Preview(props: PreviewProps): JSX.Element {
  const of = (change: TablePreview["concepts"][number]["change"]) =>
    props.preview.concepts.filter((concept) => concept.change === change);
  const changes = () => of("added").length + of("changed").length;
  return (
    <section class="mt-5" aria-label={t("concepts.file.preview")}>
      <Show when={props.preview.missing.length > 0}>
        <Notice icon="alert">
          {t("concepts.file.missing", { columns: listTitles(props.preview.missing) })}
        </Notice>
      </Show>
      <Faults faults={props.preview.faults} />
      <Named title={t("concepts.file.added", { count: of("added").length })} of={of("added")} />
      <Named
        title={t("concepts.file.changed", { count: of("changed").length })}
        of={of("changed")}
      />
      <p class="text-sm text-ink-soft">
        {t("concepts.file.unchanged", { count: of("unchanged").length })}
      </p>
      <Show
        when={changes() > 0}
        fallback={<p class="mt-2 text-sm">{t("concepts.file.nothing")}</p>}
      >
        <Button look="primary" class="mt-4" isBusy={props.isBusy} onClick={() => props.onBring()}>
          {t("concepts.file.bring", { count: changes() })}
        </Button>
      </Show>
    </section>
  );
}

function Faults(props: { faults: TablePreview["faults"] }): JSX.Element {
  return (
    <FaultyLines
      title={t("concepts.file.faults", { count: props.faults.length })}
      lines={props.faults.map(({ line, fault, text }) => ({
        why: `${t("concepts.file.line", { line })} ${t(`concepts.file.fault.${fault}`)}`,
        text,
      }))}
    />
  );
}

function Named(props: { title: string; of: TablePreview["concepts"] }): JSX.Element {
  return (
    <Show when={props.of.length > 0}>
      <h3 class="font-semibold">{props.title}</h3>
      <ul
        class="mt-2 mb-5 max-h-72 divide-y divide-line overflow-y-auto border-y border-line text-sm"
        tabindex="0"
      >
        <For each={props.of}>
          {({ term, line }) => (
            <li class="flex items-baseline gap-3 py-2.5">
              <span class="min-w-0 flex-1 font-medium wrap-anywhere" dir="auto">
                {term}
              </span>
              <span class="shrink-0 text-ink-soft">{t("concepts.file.at", { line })}</span>
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}
