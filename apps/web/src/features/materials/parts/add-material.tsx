import { MATERIAL_ENDINGS } from "@learnlab/domain/client";
import { createSignal, type JSX, onCleanup, onMount, Show, untrack } from "solid-js";

import { t } from "../../../i18n/materials.ts";
import { chooseFiles } from "../../../parts/choose-files.ts";
import { Button, joinClasses } from "../../../ui/index.ts";
import { createPaste, PasteForm } from "./paste-form.tsx";

/** Adds files by choosing or dropping, and text by pasting. */
export function AddMaterial(props: {
  courseId: string;
  onFile: (file: File) => void;
}): JSX.Element {
  const [isOver, setOver] = createSignal(false);
  const paste = createPaste(untrack(() => ({ courseId: props.courseId, replaces: null })));
  // A text that was written before a reload is shown again.
  const [isPasting, setPasting] = createSignal(untrack(paste.isDirty));
  onMount(() => receiveDrops({ onOver: setOver, onFile: (file) => props.onFile(file) }));
  return (
    <div
      class={joinClasses(
        "rounded-md border border-dashed border-line p-4 transition-colors duration-150 sm:p-5",
        isOver() ? "border-accent bg-accent-soft" : undefined,
      )}
    >
      <div class="flex flex-wrap items-center gap-3">
        <Button
          look="primary"
          icon="plus"
          onClick={() =>
            chooseFiles({ endings: MATERIAL_ENDINGS, isMultiple: true, onFile: props.onFile })
          }
        >
          {t("materials.add")}
        </Button>
        <Button icon="text" aria-expanded={isPasting()} onClick={() => setPasting((is) => !is)}>
          {t("materials.paste")}
        </Button>
      </div>
      <p class="mt-3 text-sm text-ink-soft">{t("materials.drop")}</p>
      <Show when={isPasting()}>
        <PasteForm paste={paste} onDone={() => setPasting(false)} />
      </Show>
    </div>
  );
}

/** Accepts files that are dropped anywhere on the page; the browser would leave the page to open them. */
function receiveDrops(on: {
  onOver: (isOver: boolean) => void;
  onFile: (file: File) => void;
}): void {
  const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
  const over = (event: DragEvent) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    on.onOver(true);
  };
  const leave = (event: DragEvent) => {
    // Without a related target the pointer has left the window.
    if (event.relatedTarget === null) on.onOver(false);
  };
  const drop = (event: DragEvent) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    on.onOver(false);
    for (const file of event.dataTransfer?.files ?? []) on.onFile(file);
  };
  const calls = new AbortController();
  const { signal } = calls;
  window.addEventListener("dragover", over, { signal });
  window.addEventListener("dragleave", leave, { signal });
  window.addEventListener("drop", drop, { signal });
  onCleanup(() => calls.abort());
}
