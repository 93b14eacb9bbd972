import { type CsvTable, writeCsv } from "@learnlab/domain/client";
import { For, type JSX, Show } from "solid-js";

import { createTask } from "../create-task.ts";
import { t } from "../i18n/charts.ts";
import { nameFile, saveFile } from "../save-file.ts";
import { Button, showToast } from "../ui/index.ts";

const FORMATS = ["CSV", "JSON"] as const;

/** Saves what a part of the page shows: the same names for the same values in both formats. */
export function SaveTable(props: {
  /** What is saved, for the buttons and the file's name. */
  title: string;
  read: () => CsvTable | Promise<CsvTable>;
  /** Nothing is offered then. */
  isEmpty?: boolean;
}): JSX.Element {
  const saving = createTask(async (format: (typeof FORMATS)[number]) => {
    const given = props.read();
    // What is there already is saved at once, while the browser still knows who pressed.
    const table = given instanceof Promise ? await given : given;
    const file =
      format === "CSV"
        ? new Blob([writeCsv(table)], { type: "text/csv" })
        : new Blob([JSON.stringify(table.rows, null, 2)], { type: "application/json" });
    saveFile(file, `${nameFile(props.title)}.${format.toLowerCase()}`);
  });
  const save = async (format: (typeof FORMATS)[number]) => {
    await saving.start(format);
    const failure = saving.failure();
    if (failure !== null) showToast({ message: failure.message });
  };
  return (
    <Show when={props.isEmpty !== true}>
      <div class="-mx-3 flex gap-1">
        <For each={FORMATS}>
          {(format) => (
            <Button
              look="quiet"
              icon="download"
              class="px-3!"
              aria-label={t("save.as", { title: props.title, format })}
              isBusy={saving.isBusy()}
              onClick={() => void save(format)}
            >
              {format}
            </Button>
          )}
        </For>
      </div>
    </Show>
  );
}
