import { MATERIAL_ENDINGS } from "@learnlab/domain/client";
import { createSignal, type JSX, Show } from "solid-js";

import { t } from "../../../i18n/materials.ts";
import { Button, joinClasses } from "../../../ui/index.ts";
import { PasteForm } from "./paste-form.tsx";

/** Opens the device's chooser of files. */
export function chooseFiles(onFile: (file: File) => void, isMultiple: boolean): void {
  const input = document.createElement("input");
  input.type = "file";
  input.multiple = isMultiple;
  input.accept = MATERIAL_ENDINGS.join(",");
  // Some browsers forget one that is on no page before the choice is made.
  input.hidden = true;
  document.body.append(input);
  input.onchange = () => {
    Array.from(input.files ?? []).forEach(onFile);
    input.remove();
  };
  input.oncancel = () => input.remove();
  input.click();
}

/** Where files are chosen or dropped, and text is pasted. */
export function AddMaterial(props: {
  courseId: string;
  onFile: (file: File) => void;
}): JSX.Element {
  const [isOver, setOver] = createSignal(false);
  const [isPasting, setPasting] = createSignal(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    Array.from(event.dataTransfer?.files ?? []).forEach(props.onFile);
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
      <div class="flex flex-wrap items-center gap-3">
        <Button look="primary" icon="plus" onClick={() => chooseFiles(props.onFile, true)}>
          {t("materials.add")}
        </Button>
        <Button icon="text" aria-expanded={isPasting()} onClick={() => setPasting((is) => !is)}>
          {t("materials.paste")}
        </Button>
      </div>
      <p class="mt-3 text-sm text-ink-soft">{t("materials.drop")}</p>
      <Show when={isPasting()}>
        <PasteForm courseId={props.courseId} replaces={null} onDone={() => setPasting(false)} />
      </Show>
    </div>
  );
}
