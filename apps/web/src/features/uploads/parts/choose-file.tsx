import { createSignal, type JSX } from "solid-js";

import { t } from "../../../i18n/uploads.ts";
import { Button, joinClasses } from "../../../ui/index.ts";

/** Opens the device's chooser for one file. */
export function chooseFile(endings: readonly string[], onFile: (file: File) => void): void {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = endings.join(",");
  // Some browsers forget one that is on no page before the choice is made.
  input.hidden = true;
  document.body.append(input);
  input.onchange = () => {
    const [file] = input.files ?? [];
    if (file !== undefined) onFile(file);
    input.remove();
  };
  input.oncancel = () => input.remove();
  input.click();
}

/** Where a recording is chosen or dropped. */
export function DropPlace(props: {
  endings: readonly string[];
  onFile: (file: File) => void;
}): JSX.Element {
  const [isOver, setOver] = createSignal(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer?.files ?? [];
    if (file !== undefined) props.onFile(file);
  };
  return (
    <div
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      class={joinClasses(
        "rounded-md border border-dashed border-line p-4 transition-colors duration-150 sm:p-5",
        isOver() ? "border-accent bg-accent-soft" : undefined,
      )}
    >
      <Button
        look="primary"
        icon="plus"
        class="w-full sm:w-auto"
        onClick={() => chooseFile(props.endings, props.onFile)}
      >
        {t("uploads.choose")}
      </Button>
      <p class="mt-3 text-sm text-ink-soft">{t("uploads.drop")}</p>
    </div>
  );
}
