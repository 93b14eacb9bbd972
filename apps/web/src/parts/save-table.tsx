import { type CsvTable, writeCsv } from "@learnlab/domain/client";
import { For, type JSX } from "solid-js";

import { t } from "../i18n/charts.ts";
import { nameFile, saveFile } from "../save-file.ts";
import { Button } from "../ui/index.ts";

const FORMATS = ["CSV", "JSON"] as const;

/** Saves what a part of the page shows: the same names for the same values in both formats. */
export function SaveTable(props: {
  /** What is saved, for the buttons and the file's name. */
  title: string;
  read: () => CsvTable;
}): JSX.Element {
  const save = (format: (typeof FORMATS)[number]) => {
    const table = props.read();
    const file =
      format === "CSV"
        ? new Blob([writeCsv(table)], { type: "text/csv" })
        : new Blob([JSON.stringify(table.rows, null, 2)], { type: "application/json" });
    saveFile(file, `${nameFile(props.title)}.${format.toLowerCase()}`);
  };
  return (
    <div class="-mx-3 flex gap-1">
      <For each={FORMATS}>
        {(format) => (
          <Button
            look="quiet"
            icon="download"
            class="px-3!"
            aria-label={t("save.as", { title: props.title, format })}
            onClick={() => save(format)}
          >
            {format}
          </Button>
        )}
      </For>
    </div>
  );
}
